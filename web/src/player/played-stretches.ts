import type { Stretch } from '@/receipts/texts';

/** How far a clock tick may run ahead of the film before it counts as a jump. */
const SLACK_MS = 750;

/**
 * Tells which stretches of a film were played, and when, from the positions that the player reports. Positions that advance
 * with the clock extend the current stretch; anything else, and another speed, starts a new one.
 */
export class PlayedStretches {
  private parts: Stretch[] = [];
  private last: { positionMs: number; atMs: number; rate: number } | undefined;
  private growing = false;

  /** The film is at `positionMs`, played at `rate`; `nowMs` is a clock that never goes back. */
  advance(positionMs: number, nowMs: number, rate: number): void {
    const now = { positionMs: Math.round(positionMs), atMs: Math.round(nowMs), rate };
    const { last } = this;
    this.last = now;
    if (last === undefined) {
      this.growing = false;
      return;
    }
    const film = now.positionMs - last.positionMs;
    const passed = now.atMs - last.atMs;
    const played = film > 0 && film <= passed * rate + SLACK_MS;
    if (played && passed > 0) {
      this.add(last, now);
    } else if (played) {
      this.last = last; // the clock's next tick brings it
    } else {
      this.growing = false;
    }
  }

  /** The film stands still or jumps: what follows is not connected to what was. */
  interrupt(): void {
    this.last = undefined;
  }

  /** Hands over what was played since the last call, in the order of the clock, and at most so many stretches of it. */
  take(most = Infinity): Stretch[] {
    const taken = this.parts.slice(0, most);
    this.parts = this.parts.slice(most);
    this.growing = this.growing && this.parts.length > 0;
    return taken;
  }

  /** Takes back what could not be reported. */
  giveBack(parts: readonly Stretch[]): void {
    this.parts = [...parts, ...this.parts];
  }

  private add(last: { positionMs: number; atMs: number; rate: number }, now: typeof last): void {
    const part = { fromMs: last.positionMs, toMs: now.positionMs, sinceMs: last.atMs, untilMs: now.atMs };
    const before = this.parts.at(-1);
    if (this.growing && last.rate === now.rate && before?.toMs === part.fromMs && before.untilMs === part.sinceMs) {
      this.parts[this.parts.length - 1] = { ...before, toMs: part.toMs, untilMs: part.untilMs };
    } else {
      this.parts.push(part);
    }
    this.growing = true;
  }
}
