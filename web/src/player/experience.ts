import type { Engine } from './engine';
import type { Media } from './media';
import { listen, type Unsubscribe } from './signal';
import type { StartedStream, StreamService } from './stream-service';

/** How one rendition played since the last report. */
export interface ExperienceSample {
  readonly rendition: string;
  /** From asking for the film to its first picture; once for a film. */
  readonly firstFrameMs?: number;
  readonly playedMs: number;
  /** Waiting for film, the first picture and seeking excepted. */
  readonly rebufferMs: number;
  readonly rebuffers: number;
  /** What ended playing or had to be tried again. */
  readonly failures: number;
}

export interface ExperienceReport {
  /** Counts a stream's reports from 0, so that one that comes twice counts once. */
  readonly number: number;
  readonly samples: readonly ExperienceSample[];
}

type Mode = 'playing' | 'waiting' | 'idle';
type Sums = { -readonly [K in keyof ExperienceSample]: ExperienceSample[K] };

const REPORT_MS = 60_000;

/** Measures how a stream plays, and reports it each minute and at the end. Losing a report loses nothing else. */
export class Experience {
  private readonly sums = new Map<string, Sums>();
  private readonly subscriptions: Unsubscribe[];
  private readonly timer: ReturnType<typeof setInterval>;
  private mode: Mode = 'idle';
  private since = performance.now();
  private seen: boolean;
  private number = 0;

  /** @param begun whether the film's first picture was there before: then the stream goes on with a film */
  constructor(
    private readonly service: Pick<StreamService, 'report'>,
    private readonly stream: StartedStream,
    private readonly media: Media,
    private readonly engine: Pick<Engine, 'levels' | 'playingLevel'>,
    begun: boolean,
  ) {
    this.seen = begun;
    this.subscriptions = [
      listen(media, ['playing', 'timeupdate'], () => this.enter(media.paused || media.seeking ? 'idle' : 'playing')),
      listen(media, ['waiting'], () => this.wait()),
      listen(media, ['seeking', 'pause', 'ended', 'emptied'], () => this.enter('idle')),
    ];
    this.timer = setInterval(() => this.report(), REPORT_MS);
  }

  firstFrame(ms: number): void {
    if (!this.seen) {
      this.seen = true;
      this.sum().firstFrameMs = ms;
    }
  }

  failed(): void {
    this.sum().failures++;
  }

  /** Tells the rest; safe while the page goes away. */
  end(): void {
    clearInterval(this.timer);
    this.subscriptions.forEach((unsubscribe) => unsubscribe());
    this.enter('idle');
    this.report();
  }

  private wait(): void {
    if (this.seen && !this.media.paused && !this.media.seeking && this.mode !== 'waiting') {
      this.enter('waiting');
      this.sum().rebuffers++;
    }
  }

  private enter(mode: Mode): void {
    this.count();
    this.mode = mode;
  }

  private count(): void {
    const now = performance.now();
    const elapsed = now - this.since;
    this.since = now;
    if (this.mode === 'playing') {
      this.sum().playedMs += elapsed;
    } else if (this.mode === 'waiting') {
      this.sum().rebufferMs += elapsed;
    }
  }

  private report(): void {
    this.count();
    const samples = [...this.sums.values()].map((sum) => ({
      ...sum,
      playedMs: Math.round(sum.playedMs),
      rebufferMs: Math.round(sum.rebufferMs),
    }));
    this.sums.clear();
    if (samples.length > 0) {
      void this.service.report(this.stream, { number: this.number++, samples }).catch(() => {
        // Figures, not money.
      });
    }
  }

  private sum(): Sums {
    const { levels, playingLevel } = this.engine;
    const height = levels.find(({ id }) => id === playingLevel)?.height;
    const rendition = height === undefined ? 'unknown' : `v${height}`;
    const known = this.sums.get(rendition) ?? { rendition, playedMs: 0, rebufferMs: 0, rebuffers: 0, failures: 0 };
    this.sums.set(rendition, known);
    return known;
  }
}
