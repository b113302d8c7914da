import { HEARTBEAT_MS, MOST_STRETCHES } from './heartbeat-limits';
import type { Media } from './media';
import { PlayedIntervals } from './played-intervals';
import { listen, type Unsubscribe } from './signal';
import type { Heartbeat, Interval, StreamService } from './stream-service';

/** Reports what is being watched: every 30 s, and once at the end. */
export class Heartbeats {
  private readonly played = new PlayedIntervals();
  private readonly subscriptions: Unsubscribe[];
  private readonly timer: ReturnType<typeof setInterval>;
  private sequence = 0;
  private ended = false;

  constructor(
    private readonly service: Pick<StreamService, 'heartbeat' | 'end'>,
    private readonly sessionId: string,
    private readonly media: Media,
    private readonly onFailed: (failure: unknown) => void,
  ) {
    this.subscriptions = [
      listen(media, ['playing', 'timeupdate'], () => this.follow()),
      listen(media, ['seeking', 'pause', 'waiting', 'ended'], () => this.played.interrupt()),
    ];
    this.timer = setInterval(() => void this.beat(), HEARTBEAT_MS);
  }

  /** Ends the session; safe to call again, and while the page goes away. */
  async end(): Promise<void> {
    if (this.ended) {
      return;
    }
    this.ended = true;
    clearInterval(this.timer);
    this.follow();
    this.subscriptions.forEach((unsubscribe) => unsubscribe());
    await this.service.end(this.sessionId, this.report(this.played.take(MOST_STRETCHES))).catch(() => {
      // The server ends a silent session by itself.
    });
  }

  private follow(): void {
    if (!this.media.seeking && !this.media.paused) {
      this.played.advance(this.media.currentTime * 1000, performance.now(), this.media.playbackRate);
    }
  }

  private async beat(): Promise<void> {
    const parts = this.played.take(MOST_STRETCHES);
    try {
      await this.service.heartbeat(this.sessionId, this.report(parts));
    } catch (failure) {
      this.played.giveBack(parts);
      if (!this.ended) {
        this.onFailed(failure);
      }
    }
  }

  private report(played: Interval[]): Heartbeat {
    return {
      sequence: ++this.sequence,
      positionMs: Math.round(this.media.currentTime * 1000),
      playing: !this.media.paused && !this.media.ended,
      rate: this.media.playbackRate,
      played,
    };
  }
}
