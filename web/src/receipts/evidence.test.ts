import { describe, expect, it } from 'vitest';
import { isNews, KEPT_MS, MOST_PLAYS, type PlayEvidence, worthKeeping } from './evidence';

const NOW = Date.parse('2026-11-26T12:00:00Z');

const play = (stream: string, at = NOW, sequence = 1): PlayEvidence => ({
  stream,
  title: '0x71',
  day: '2026-11-26',
  membership: '0x3e',
  at,
  sequence,
  creditedSeconds: 30,
  statement: 'ab',
  signature: 'cd',
});

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
