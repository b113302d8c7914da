import type { NumberWriting } from '../../languages';

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/**
 * A number as a language writes it, which is what `Intl.NumberFormat` says without waking it.
 *
 * @param number in decimal digits, as `String` writes numbers
 * @param places most digits after the point; zeros at the end are left out
 * @param round what becomes of further digits: half and more counts as one, or nothing does
 * @returns undefined for what has no such form: a negative number, or one in scientific notation
 */
export function writeNumber(
  writing: NumberWriting,
  number: string,
  places: number,
  round: 'halfExpand' | 'trunc' = 'halfExpand',
): string | undefined {
  const match = DECIMAL.exec(number);
  if (match === null) {
    return undefined;
  }
  const [, whole = '', rest = ''] = match;
  const up = round === 'halfExpand' && (rest[places] ?? '0') >= '5';
  const scaled = BigInt(whole + rest.slice(0, places).padEnd(places, '0')) + (up ? 1n : 0n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return grouped(writing, digits.slice(0, point)) + (fraction === '' ? '' : writing.decimal + fraction);
}

/** So many of a unit: `2 hr`; undefined for a unit that the build did not ask about. */
export function writeUnit(writing: NumberWriting, language: string, count: number, unit: string): string | undefined {
  const forms = writing.units[unit];
  const form = forms?.[new Intl.PluralRules(language).select(count)];
  const number = writeNumber(writing, String(count), 0);
  return form === undefined || number === undefined ? undefined : form.replace('{n}', number);
}

function grouped({ group, groupedFrom }: NumberWriting, digits: string): string {
  return digits.length < groupedFrom ? digits : digits.replace(THOUSANDS, group);
}
