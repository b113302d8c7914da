import { useTranslation } from 'react-i18next';
import type { NumberWriting } from '../../languages';
import { factsOf } from './facts';
import { writeNumber, writeUnit } from './number-writing';

const DECIMALS = 9;
/** After the point, as `Intl.NumberFormat` has it. */
const DEFAULT_PLACES = 3;
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Base units as a decimal number, exactly: `0.25`. */
export function decimal(baseUnits: bigint | string): string {
  const digits = BigInt(baseUnits)
    .toString()
    .padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `SUI` of `0x2::sui::SUI`. */
export function symbol(coinType: string): string {
  return coinType.split('::').at(-1) ?? coinType;
}

/** Numbers, amounts and times as a language writes them. */
export class Format {
  /** Making one takes longer than using it a thousand times. */
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly writing: NumberWriting | undefined;
  private names: Intl.DisplayNames | undefined;

  constructor(readonly language: string) {
    this.writing = factsOf(language)?.numbers;
  }

  number(value: number | Intl.StringNumericLiteral, options: Intl.NumberFormatOptions = {}): string {
    return this.plainly(String(value), options) ?? this.byIntl(value, options);
  }

  private plainly(value: string, options: Intl.NumberFormatOptions): string | undefined {
    const { maximumFractionDigits: places = DEFAULT_PLACES, roundingMode = 'halfExpand', ...others } = options;
    const isPlain = (roundingMode === 'halfExpand' || roundingMode === 'trunc') && Object.keys(others).length === 0;
    return this.writing && isPlain ? writeNumber(this.writing, value, places, roundingMode) : undefined;
  }

  private byIntl(value: number | Intl.StringNumericLiteral, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    const known = this.numbers.get(key) ?? new Intl.NumberFormat(this.language, options);
    this.numbers.set(key, known);
    return known.format(value);
  }

  /** `12.3K` */
  compact(value: number): string {
    return this.number(value, { notation: 'compact', maximumFractionDigits: 1 });
  }

  /** Hours watched, which begin with seconds: `1,204.5`, `0.0042`. */
  hours(value: number): string {
    return this.number(value, value < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 });
  }

  /** Of 1. */
  percent(value: number): string {
    return this.number(value, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** Base units exactly, or to so many places: `5 SUI`. */
  amount(baseUnits: bigint | string, coin = 'SUI', places = DECIMALS): string {
    const text = decimal(baseUnits) as Intl.StringNumericLiteral;
    return `${this.number(text, { maximumFractionDigits: places, roundingMode: 'trunc' })}\u00a0${symbol(coin)}`;
  }

  /** Of a file: `1.2 GB`. */
  bytes(count: number): string {
    const steps = BYTE_UNITS.length - 1;
    const step = count < 1_000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), steps);
    const unit = BYTE_UNITS[step]!;
    const maximumFractionDigits = step < 2 ? 0 : 1;
    return this.number(count / 1_000 ** step, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
  }

  /** How fast bytes go: `5.3 MB/s`. */
  bytesPerSecond(count: number): string {
    return `${this.bytes(count)}/s`;
  }

  date(time: string | number | Date, style: 'short' | 'medium' | 'long' = 'long'): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: style }).format(new Date(time));
  }

  /** A whole day, `2026-01-31`, whatever the time is where one reads it. */
  day(day: string): string {
    return this.date(`${day}T12:00`, 'medium');
  }

  dateTime(time: string | number | Date): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
  }

  /** A film's length: `2 hr 5 min`. */
  length(durationMs: number): string {
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 60) {
      return this.unit(seconds, 'second');
    }
    const minutes = Math.round(seconds / 60);
    return minutes < 60
      ? this.unit(minutes, 'minute')
      : [this.unit(Math.floor(minutes / 60), 'hour'), ...(minutes % 60 > 0 ? [this.unit(minutes % 60, 'minute')] : [])].join(
          ' ',
        );
  }

  days(durationMs: number): string {
    return this.unit(Math.round(durationMs / 86_400_000), 'day', 'long');
  }

  languageName(tag: string): string {
    const known = factsOf(this.language)?.names ?? {};
    // Tags come from addresses, too, where anything may stand.
    if (Object.hasOwn(known, tag)) {
      return known[tag]!;
    }
    try {
      this.names ??= new Intl.DisplayNames([this.language], { type: 'language' });
      return this.names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  private unit(value: number, unit: 'second' | 'minute' | 'hour' | 'day', unitDisplay: 'short' | 'long' = 'short'): string {
    const written = this.writing && writeUnit(this.writing, this.language, value, unit);
    return written ?? this.byIntl(value, { style: 'unit', unit, unitDisplay });
  }
}

const FORMATS = new Map<string, Format>();

/** The one of the language that the page speaks. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  const known = FORMATS.get(language) ?? new Format(language);
  FORMATS.set(language, known);
  return known;
}

/** An address that people can compare: `0x1234…abcd`. */
export function shortAddress(address: string): string {
  return address.length <= 13 ? address : `${address.slice(0, 6)}…${address.slice(-4)}`;
}
