import type { ApiClient } from '../api/client';
import { ProblemError } from '../api/errors';
import type { Heartbeat, Interval } from '../api/types';
import { PlayedIntervals } from './played-intervals';

const EVERY_MS = 30_000;

/** Reports what is being watched: every 30 s, and once at the end. */
export class Heartbeats {
  private readonly played = new PlayedIntervals();
  private readonly timer: number;
  private sequence = 0;
  private ended = false;

  constructor(
    private readonly api: ApiClient,
    private readonly sessionId: string,
    private readonly video: HTMLVideoElement,
    private readonly onRefused: (failure: ProblemError) => void,
  ) {
    for (const event of ['playing', 'timeupdate']) {
      video.addEventListener(event, () => this.follow());
    }
    for (const event of ['seeking', 'pause', 'waiting', 'ended']) {
      video.addEventListener(event, () => this.played.interrupt());
    }
    this.timer = window.setInterval(() => void this.beat(), EVERY_MS);
  }

  /** Ends the session; safe to call again, and while the page goes away. */
  async end(): Promise<void> {
    if (this.ended) {
      return;
    }
    this.ended = true;
    window.clearInterval(this.timer);
    this.follow();
    await this.api.endStream(this.sessionId, this.report(this.played.take())).catch(() => {
      // The server ends a silent session by itself.
    });
  }

  private follow(): void {
    if (!this.video.seeking && !this.video.paused) {
      this.played.advance(this.video.currentTime * 1000, performance.now(), this.video.playbackRate);
    }
  }

  private async beat(): Promise<void> {
    const parts = this.played.take();
    try {
      await this.api.heartbeat(this.sessionId, this.report(parts));
    } catch (failure) {
      this.played.giveBack(parts);
      if (failure instanceof ProblemError && failure.status < 500 && failure.status !== 429) {
        this.onRefused(failure);
      }
    }
  }

  private report(played: Interval[]): Heartbeat {
    return {
      sequence: ++this.sequence,
      positionMs: Math.round(this.video.currentTime * 1000),
      playing: !this.video.paused && !this.video.ended,
      rate: this.video.playbackRate,
      played,
    };
  }
}
