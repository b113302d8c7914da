import type { Interval } from './stream-service';

/** How far a clock tick may run ahead of the film before it counts as a jump. */
const SLACK_MS = 750;

/**
 * Tells which parts of a film were played, from the positions that the player reports. Positions that advance with the
 * clock extend the current part; anything else starts a new one.
 */
export class PlayedIntervals {
  private parts: Interval[] = [];
  private last: { positionMs: number; atMs: number } | undefined;

  /** The film is at `positionMs`, played at `rate`; `nowMs` is a clock that never goes back. */
  advance(positionMs: number, nowMs: number, rate: number): void {
    const position = Math.round(positionMs);
    if (this.last !== undefined) {
      const film = position - this.last.positionMs;
      const possible = (nowMs - this.last.atMs) * rate + SLACK_MS;
      if (film > 0 && film <= possible) {
        this.add({ fromMs: this.last.positionMs, toMs: position });
      }
    }
    this.last = { positionMs: position, atMs: nowMs };
  }

  /** The film stands still or jumps: what follows is not connected to what was. */
  interrupt(): void {
    this.last = undefined;
  }

  /** Hands over what was played since the last call, ordered and without overlaps, and at most so many parts of it. */
  take(most = Infinity): Interval[] {
    const taken = this.parts.slice(0, most);
    this.parts = this.parts.slice(most);
    return taken;
  }

  /** Takes back what could not be reported. */
  giveBack(parts: readonly Interval[]): void {
    for (const part of parts) {
      this.add(part);
    }
  }

  private add(part: Interval): void {
    const before = this.parts.filter((other) => other.toMs < part.fromMs);
    const after = this.parts.filter((other) => other.fromMs > part.toMs);
    const touched = this.parts.filter((other) => other.toMs >= part.fromMs && other.fromMs <= part.toMs);
    const merged = {
      fromMs: Math.min(part.fromMs, ...touched.map((other) => other.fromMs)),
      toMs: Math.max(part.toMs, ...touched.map((other) => other.toMs)),
    };
    this.parts = [...before, merged, ...after];
  }
}
