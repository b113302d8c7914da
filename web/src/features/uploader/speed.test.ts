import { expect, it } from 'vitest';
import { Speed } from './speed';

it('says nothing before there is something to tell', () => {
  const speed = new Speed();

  expect(speed.at(0, 0)).toBeUndefined();
  expect(speed.at(100, 100)).toBeUndefined();
  expect(speed.at(0, 1_000)).toBeUndefined();
});

it('goes by the last seconds, not by how it began', () => {
  const speed = new Speed();
  speed.at(0, 0);
  expect(speed.at(1_000, 1_000)).toBe(1_000);

  for (let second = 2; second <= 20; second++) {
    speed.at(1_000 + (second - 1) * 10, second * 1_000);
  }

  expect(speed.at(1_200, 21_000)).toBe(10);
});
