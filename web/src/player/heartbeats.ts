import type { Acknowledgement, EvidenceKeeper } from '@/receipts/evidence';
import type { Stretch } from '@/receipts/texts';
import { HEARTBEAT_MS, MOST_STRETCHES } from './heartbeat-limits';
import type { Media } from './media';
import { PlayedStretches } from './played-stretches';
import { listen, type Unsubscribe } from './signal';
import type { Heartbeat, StartedStream, StreamService } from './stream-service';
import { WatchedFilm } from './watched-film';

/** Reports what is being watched: every 30 s, and once at the end. */
export class Heartbeats {
  private readonly played = new PlayedStretches();
  private readonly watched = new WatchedFilm();
  private readonly startedAt = performance.now();
  private readonly subscriptions: Unsubscribe[];
  private readonly timer: ReturnType<typeof setInterval>;
  private sequence = 0;
  private ended = false;

  constructor(
    private readonly service: Pick<StreamService, 'heartbeat' | 'end'>,
    private readonly stream: StartedStream,
    private readonly media: Media,
    private readonly evidence: EvidenceKeeper,
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
    try {
      this.keep(await this.service.end(this.stream, this.report(this.played.take(MOST_STRETCHES))));
    } catch {
      // The server ends a silent session by itself.
    }
  }

  private follow(): void {
    if (!this.media.seeking && !this.media.paused) {
      this.played.advance(this.media.currentTime * 1000, this.now(), this.media.playbackRate);
    }
  }

  private async beat(): Promise<void> {
    const parts = this.played.take(MOST_STRETCHES);
    try {
      this.keep(await this.service.heartbeat(this.stream, this.report(parts)));
    } catch (failure) {
      this.played.giveBack(parts);
      if (!this.ended) {
        this.onFailed(failure);
      }
    }
  }

  private keep(said: Acknowledgement | undefined): void {
    const { sessionId, contentId, day, membershipId } = this.stream;
    if (said !== undefined && membershipId) {
      const about = { stream: sessionId, title: contentId, day, membership: membershipId, at: Date.now() };
      this.evidence.keep({ ...about, ...said }).catch(() => {
        // A full or forbidden storage costs the viewer this proof; the film goes on.
      });
    }
  }

  /** By the clock, after the stream's start. */
  private now(): number {
    return performance.now() - this.startedAt;
  }

  private report(played: Stretch[]): Heartbeat {
    for (const part of played) {
      this.watched.add(part);
    }
    return {
      sequence: ++this.sequence,
      positionMs: Math.round(this.media.currentTime * 1000),
      playing: !this.media.paused && !this.media.ended,
      rate: this.media.playbackRate,
      played,
      atMs: Math.round(this.now()),
      watchedSeconds: this.watched.seconds,
      windows: this.watched.windows(this.stream.windowMs),
    };
  }
}
