import { describe, expect, it } from 'vitest';
import { isNews, KEPT_MS, MOST_PLAYS, worthKeeping } from './evidence';
import { NOW, play } from './testing-plays';

describe('evidence', () => {
  it('is replaced by what a later heartbeat got, in whatever order the answers come', () => {
    expect(isNews(play('s'), undefined)).toBe(true);
    expect(isNews(play('s', NOW, 3), play('s', NOW, 2))).toBe(true);
    expect(isNews(play('s', NOW, 2), play('s', NOW, 3))).toBe(false);
    expect(isNews(play('s', NOW, 3), play('s', NOW, 3))).toBe(false);
  });

  it('is worth keeping for a while', () => {
    const [old, young, new_] = [play('old', NOW - KEPT_MS), play('young', NOW - KEPT_MS + 1), play('new')];

    expect(worthKeeping([old, young, new_], NOW)).toEqual([new_, young]);
  });

  it('makes room for what is newer', () => {
    const plays = Array.from({ length: MOST_PLAYS + 2 }, (_, place) => play(`s${place}`, NOW - place));

    expect(worthKeeping(plays.toReversed(), NOW)).toEqual(plays.slice(0, MOST_PLAYS));
  });
});
