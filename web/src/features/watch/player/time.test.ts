import { describe, expect, it } from 'vitest';
import { counter, timecode } from './time';

describe('timecode', () => {
  it.each([
    [0, '0:00', '0:00:00'],
    [59.9, '0:59', '0:00:59'],
    [754, '12:34', '0:12:34'],
    [3_661, '1:01:01', '1:01:01'],
    [36_000, '10:00:00', '10:00:00'],
    [-1, '0:00', '0:00:00'],
  ])('writes %d s as %s', (seconds, code, count) => {
    expect(timecode(seconds)).toBe(code);
    expect(counter(seconds)).toBe(count);
  });
});
