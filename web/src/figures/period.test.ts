import { expect, it } from 'vitest';
import { daysOf, firstDay } from './period';

const now = Date.parse('2026-03-02T00:30:00Z');

it('counts whole days in UTC, today among them', () => {
  expect(daysOf(7, now)).toEqual([
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
});

it('begins so many days ago', () => {
  expect(firstDay(28, now)).toBe('2026-02-03');
});
