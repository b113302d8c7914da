import { expect, it } from 'vitest';
import { curvePoints, curveTable, moment } from './curve';

const curve = {
  durationSeconds: 100,
  points: [
    { second: 10, views: 4 },
    { second: 55, views: 1 },
  ],
};

it('draws a curve from the first second to the last', () => {
  expect(curvePoints(curve)).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 4 },
    { x: 55, y: 1 },
    { x: 100, y: 1 },
  ]);
  expect(curvePoints({ durationSeconds: 60, points: [{ second: 0, views: 2 }] })).toEqual([
    { x: 0, y: 2 },
    { x: 60, y: 2 },
  ]);
  expect(curvePoints({ durationSeconds: 60, points: [] })).toEqual([
    { x: 0, y: 0 },
    { x: 60, y: 0 },
  ]);
});

it('reads the curve at every twentieth', () => {
  const table = curveTable(curve);

  expect(table.map(({ x }) => x)).toEqual(Array.from({ length: 20 }, (_, step) => step * 5));
  expect(table.map(({ y }) => y)).toEqual([0, 0, ...Array(9).fill(4), ...Array(9).fill(1)]);
});

it('names each second of a very short film once', () => {
  expect(curveTable({ durationSeconds: 2, points: [] })).toEqual([
    { x: 0, y: 0 },
    { x: 1, y: 0 },
  ]);
});

it('writes moments as players do', () => {
  expect([0, 65, 3_723].map(moment)).toEqual(['0:00', '1:05', '1:02:03']);
});
