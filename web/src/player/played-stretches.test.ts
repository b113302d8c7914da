import { describe, expect, it } from 'vitest';
import { PlayedStretches } from './played-stretches';

/** Plays from one position to another in steps of a quarter second, starting at the given clock. */
function playThrough(played: PlayedStretches, fromMs: number, toMs: number, clockMs = 0, rate = 1): void {
  for (let position = fromMs, clock = clockMs; position <= toMs; position += 250 * rate, clock += 250) {
    played.advance(position, clock, rate);
  }
}

describe('PlayedStretches', () => {
  it('reports what was played in one piece', () => {
    const played = new PlayedStretches();

    playThrough(played, 10_000, 15_000);

    expect(played.take()).toEqual([{ fromMs: 10_000, toMs: 15_000, sinceMs: 0, untilMs: 5_000 }]);
  });

  it('hands over each part once and goes on from there', () => {
    const played = new PlayedStretches();
    playThrough(played, 0, 5_000);
    played.take();

    played.advance(5_250, 5_250, 1);

    expect(played.take()).toEqual([{ fromMs: 5_000, toMs: 5_250, sinceMs: 5_000, untilMs: 5_250 }]);
    expect(played.take()).toEqual([]);
  });

  it('leaves out what a seek skips', () => {
    const played = new PlayedStretches();
    playThrough(played, 0, 2_000);
    played.interrupt();
    playThrough(played, 60_000, 61_000, 2_500);

    expect(played.take()).toEqual([
      { fromMs: 0, toMs: 2_000, sinceMs: 0, untilMs: 2_000 },
      { fromMs: 60_000, toMs: 61_000, sinceMs: 2_500, untilMs: 3_500 },
    ]);
  });

  it('does not take a jump for playing, even if nobody announced it', () => {
    const played = new PlayedStretches();
    played.advance(0, 0, 1);
    played.advance(90_000, 250, 1);

    expect(played.take()).toEqual([]);
  });

  it('tells film seen twice twice, in the order of the clock', () => {
    const played = new PlayedStretches();
    playThrough(played, 20_000, 22_000);
    played.interrupt();
    playThrough(played, 5_000, 6_000, 10_000);
    played.interrupt();
    playThrough(played, 21_000, 24_000, 20_000);

    expect(played.take()).toEqual([
      { fromMs: 20_000, toMs: 22_000, sinceMs: 0, untilMs: 2_000 },
      { fromMs: 5_000, toMs: 6_000, sinceMs: 10_000, untilMs: 11_000 },
      { fromMs: 21_000, toMs: 24_000, sinceMs: 20_000, untilMs: 23_000 },
    ]);
  });

  it('follows double speed and a background tab that reports every second', () => {
    const played = new PlayedStretches();
    playThrough(played, 0, 4_000, 0, 2);
    played.advance(6_000, 3_000, 2);

    expect(played.take()).toEqual([{ fromMs: 0, toMs: 6_000, sinceMs: 0, untilMs: 3_000 }]);
  });

  it('takes back what could not be reported', () => {
    const played = new PlayedStretches();
    playThrough(played, 0, 3_000);
    const lost = played.take();
    playThrough(played, 3_000, 4_000, 3_000);
    played.giveBack(lost);

    expect(played.take()).toEqual([
      { fromMs: 0, toMs: 3_000, sinceMs: 0, untilMs: 3_000 },
      { fromMs: 3_000, toMs: 4_000, sinceMs: 3_000, untilMs: 4_000 },
    ]);
  });

  it('starts another stretch at another speed', () => {
    const played = new PlayedStretches();
    playThrough(played, 0, 1_000);
    played.advance(1_500, 1_250, 2);
    played.advance(2_000, 1_500, 2);

    expect(played.take()).toEqual([
      { fromMs: 0, toMs: 1_000, sinceMs: 0, untilMs: 1_000 },
      { fromMs: 1_000, toMs: 2_000, sinceMs: 1_000, untilMs: 1_500 },
    ]);
  });
});
