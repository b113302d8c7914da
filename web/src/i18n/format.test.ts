import { describe, expect, it, vi } from 'vitest';
import { decimal, Format, shortAddress, symbol } from './format';

describe('decimal', () => {
  it.each([
    ['5000000000', '5'],
    ['250000000', '0.25'],
    ['1', '0.000000001'],
    ['0', '0'],
    ['18446744073709551615', '18446744073.709551615'],
  ])('writes %s as %s', (baseUnits, text) => {
    expect(decimal(baseUnits)).toBe(text);
  });
});

describe('Format', () => {
  it('writes amounts exactly, by language', () => {
    expect(new Format('en').amount('18446744073709551615')).toBe('18,446,744,073.709551615\u00a0SUI');
    expect(new Format('de').amount('250000000')).toBe('0,25\u00a0SUI');
  });

  it('rounds money down', () => {
    expect(new Format('en').amount('1999999999', '0x2::sui::SUI', 2)).toBe('1.99\u00a0SUI');
  });

  it.each([
    [45_000, '45 sec'],
    [180_000, '3 min'],
    [7_500_000, '2 hr 5 min'],
    [7_200_000, '2 hr'],
  ])('tells %s ms as %s', (durationMs, text) => {
    expect(new Format('en').length(durationMs)).toBe(text);
  });

  it.each([
    [0, '0'],
    [4 / 3_600, '0.0011'],
    [0.25, '0.25'],
    [12.345, '12.35'],
  ])('tells %s hours watched as %s', (hours, text) => {
    expect(new Format('en').hours(hours)).toBe(text);
  });

  it('names languages, and keeps tags that are none', () => {
    expect(new Format('de').languageName('en')).toBe('Englisch');
    expect(new Format('en').languageName('not a tag')).toBe('not a tag');
    expect(new Format('en').languageName('constructor')).toBe('constructor');
  });
});

it('shortens addresses so that they can be compared', () => {
  expect(shortAddress(`0x1234${'0'.repeat(56)}abcd`)).toBe('0x1234…abcd');
});

it('knows a coin by its type', () => {
  expect(symbol('0x2::sui::SUI')).toBe('SUI');
});

it.each(['America/Los_Angeles', 'Pacific/Auckland'])('writes a day as the same one in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(new Format('en').day('2026-03-01')).toBe('Mar 1, 2026');
  vi.unstubAllEnvs();
});
