import { expect, it } from 'vitest';
import { leftAt } from './left-at';

it.each([
  ['this device knows its own place to the second', 100, 75, 100],
  ['the viewer went on elsewhere', 100, 900, 900],
  ['the film was seen to its end elsewhere', 900, 0, 0],
  ['the film was only seen elsewhere', 0, 900, 900],
  ['the server knows nothing', 100, undefined, 100],
])('%s', (_, here, server, expected) => {
  expect(leftAt(here, server)).toBe(expected);
});
