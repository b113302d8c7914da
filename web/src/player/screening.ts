import type { EvidenceKeeper } from '@/receipts/evidence';
import type { Engine } from './engine';
import { Experience } from './experience';
import { onFirstFrame } from './first-frame';
import { Heartbeats } from './heartbeats';
import type { Media } from './media';
import { problemOf, type PlayerProblem } from './player-problem';
import type { PreferenceStore } from './preferences';
import { Recovery, type Network } from './recovery';
import type { ResumePoints } from './resume-points';
import { Signal, listen, type Unsubscribe } from './signal';
import { loadStoryboard, type Storyboard } from './storyboard';
import type { Chapter, Heartbeat, StartedStream, StreamService } from './stream-service';

/** A film as a page knows it before it is played. */
export interface Film {
  readonly contentId: string;
  /** Every height that the film exists in, whatever the viewer's tier. */
  readonly heights?: readonly number[];
  readonly chapters?: readonly Chapter[];
  /** Where the viewer left it, in seconds, if the page knows better than this device. */
  readonly leftAtSeconds?: number;
}

export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  /** The network is away; the film goes on as far as it is loaded. */
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly online: boolean }
  | { readonly kind: 'failed'; readonly problem: PlayerProblem };

export interface ScreeningParts {
  readonly media: Media;
  /** Undefined where the browser can't play films at all. */
  readonly engine: Engine | undefined;
  readonly service: StreamService;
  readonly resume: ResumePoints;
  readonly evidence: EvidenceKeeper;
  readonly preferences: PreferenceStore;
  /** A browser's `window`. */
  readonly page: Network & { readonly location: { readonly href: string } };
}

/** A stream renewed so recently is not renewed again: its token can't have grown old. */
const RENEWED_MS = 60_000;
const SAVE_EVERY_SECONDS = 5;

/** What is told of a stream that came too late. */
const UNWATCHED: Heartbeat = {
  sequence: 1,
  positionMs: 0,
  playing: false,
  rate: 0,
  played: [],
  atMs: 0,
  watchedSeconds: 0,
  windows: [],
};

/** Plays one film after another: starts the stream, reports it, mends what can be mended, and ends it. */
export class Screening {
  private readonly changed = new Signal();
  readonly subscribe = this.changed.subscribe;
  private readonly recovery: Recovery;
  private readonly subscriptions: Unsubscribe[];
  private stopAwaitingFrame: Unsubscribe = () => {};
  private beats: Heartbeats | undefined;
  private experience: Experience | undefined;
  private resting = false;
  /** Counts the films begun, so that answers for an earlier one are told apart. */
  private turn = 0;
  private startSeconds = 0;
  private renewedAt = -Infinity;
  private savedSeconds = 0;

  phase: Phase = { kind: 'idle' };
  film: Film | undefined;
  stream: StartedStream | undefined;
  storyboard: Storyboard = [];
  /** Where the film was gone on with, in seconds, because the viewer had left it there. */
  resumedAt: number | undefined;
  /** From asking for the film to its first picture, in ms. */
  firstFrameMs: number | undefined;

  get streaming(): boolean {
    return this.beats !== undefined;
  }

  constructor(private readonly parts: ScreeningParts) {
    const { media, page } = parts;
    this.recovery = new Recovery(page, () => void this.goOn());
    this.subscriptions = [
      listen(page, ['offline'], () => this.networkLost()),
      listen(page, ['pagehide'], () => void this.leave()),
      listen(page, ['pageshow'], (event) => this.shownAgain(event)),
      listen(media, ['timeupdate'], () => this.savePosition(SAVE_EVERY_SECONDS)),
      listen(media, ['pause', 'ended'], () => this.savePosition(0)),
      listen(media, ['ended'], () => void this.rest()),
      listen(media, ['play', 'seeking'], () => this.wake()),
    ];
  }

  /** Plays a film, where the viewer left it unless a place is given. */
  async load(film: Film, startSeconds?: number): Promise<void> {
    void this.leave();
    this.resting = false;
    this.parts.engine?.unload();
    const left = film.leftAtSeconds ?? this.parts.resume.of(film.contentId);
    this.film = film;
    this.resumedAt = startSeconds === undefined && left > 0 ? left : undefined;
    this.startSeconds = this.savedSeconds = startSeconds ?? left;
    this.stream = this.firstFrameMs = undefined;
    this.storyboard = [];
    this.awaitFrame();
    await this.start();
  }

  /** Tries again, without waiting or after a problem. */
  retry(): void {
    if (this.phase.kind === 'failed' && this.film !== undefined) {
      void this.load(this.film, this.position());
    } else {
      this.recovery.now();
    }
  }

  /** Ends a stream that runs elsewhere and plays here instead. */
  async takeOver(sessionId: string): Promise<void> {
    await this.parts.service.stop(sessionId).catch(() => {
      // If it still runs, the next start says so.
    });
    this.retry();
  }

  /** Pauses and ends the stream, so that what was watched is settled; playing on begins another one. */
  async rest(): Promise<void> {
    if (this.beats !== undefined) {
      this.resting = true;
      this.parts.media.pause();
      this.parts.engine?.rest();
      await this.leave();
      this.changed.emit();
    }
  }

  /** Ends the stream; the film can be gone on with by `retry`. Settled when the promise is. */
  async leave(): Promise<void> {
    this.turn++;
    this.savePosition(0);
    this.stopAwaitingFrame();
    this.recovery.reset();
    const { beats } = this;
    this.beats = undefined;
    this.experience?.end();
    this.experience = undefined;
    await beats?.end();
  }

  /** Puts the film away. */
  eject(): void {
    void this.leave();
    this.resting = false;
    this.parts.engine?.unload();
    this.film = this.stream = this.resumedAt = undefined;
    this.storyboard = [];
    this.enter({ kind: 'idle' });
  }

  destroy(): void {
    void this.leave();
    this.recovery.destroy();
    this.subscriptions.forEach((unsubscribe) => unsubscribe());
    this.parts.engine?.unload();
  }

  private async start(): Promise<void> {
    const { engine, service } = this.parts;
    const film = this.film;
    if (engine === undefined || film === undefined) {
      this.enter({ kind: 'failed', problem: { code: 'unsupported-browser' } });
      return;
    }
    const turn = this.turn;
    this.enter({ kind: 'starting' });
    try {
      const stream = await service.start(film.contentId);
      if (turn === this.turn) {
        this.play(engine, stream);
      } else {
        await service.end(stream, UNWATCHED);
      }
    } catch (failure) {
      if (turn === this.turn) {
        await this.fail(problemOf(failure));
      }
    }
  }

  private play(engine: Engine, stream: StartedStream): void {
    const { media, service, preferences, evidence, page } = this.parts;
    const turn = this.turn;
    this.stream = stream;
    this.beats = new Heartbeats(service, stream, media, evidence, (failure) => this.beatFailed(problemOf(failure)));
    this.experience = new Experience(service, stream, media, engine, this.firstFrameMs !== undefined);
    engine.load(stream.manifestUrl, this.startSeconds, preferences.read(), {
      loaded: () => this.arrived(),
      failed: (problem) => void this.fail(problem),
    });
    this.enter({ kind: 'ready' });
    void media.play().catch(() => {
      // Browsers want a click before sound; the state says that it is paused.
    });
    if (stream.storyboardUrl) {
      void loadStoryboard(stream.storyboardUrl, page.location.href).then((storyboard) => {
        if (turn === this.turn) {
          this.storyboard = storyboard;
          this.changed.emit();
        }
      });
    }
  }

  private arrived(): void {
    // What comes while the device is offline comes from the browser's cache.
    if (this.phase.kind !== 'reconnecting' || this.phase.attempt > 0 || this.recovery.online) {
      this.recovery.reset();
      this.enter({ kind: 'ready' });
    }
  }

  private async fail(problem: PlayerProblem): Promise<void> {
    if (this.resting) {
      return; // it was ended on purpose
    }
    this.experience?.failed();
    if (problem.code === 'network') {
      this.recovery.failed();
      this.enter(this.reconnecting());
      return;
    }
    if (problem.code === 'stream-expired' && performance.now() - this.renewedAt > RENEWED_MS) {
      this.renewedAt = performance.now();
      await this.renew();
      return;
    }
    this.startSeconds = this.position();
    void this.leave();
    this.parts.media.pause();
    this.parts.engine?.unload();
    this.enter({ kind: 'failed', problem: await this.inFull(problem) });
  }

  /** What a refusal leaves out: which streams are the too many. */
  private async inFull(problem: PlayerProblem): Promise<PlayerProblem> {
    if (problem.code !== 'too-many-streams') {
      return problem;
    }
    const running = await this.parts.service.running().catch(() => []);
    return { ...problem, running: running.filter(({ sessionId }) => sessionId !== this.stream?.sessionId) };
  }

  private beatFailed(problem: PlayerProblem): void {
    if (problem.code === 'film-removed') {
      void this.fail({ code: 'stream-expired' }); // the server knows no such stream
    } else if (problem.code !== 'network' && problem.code !== 'too-many-requests' && problem.code !== 'refused') {
      void this.fail(problem);
    }
  }

  /** Goes on in a new stream, where the film is. */
  private async renew(): Promise<void> {
    this.startSeconds = this.position();
    void this.leave();
    await this.start();
  }

  /** The viewer goes on with a film whose stream was ended. */
  private wake(): void {
    if (this.resting) {
      this.resting = false;
      this.startSeconds = this.parts.media.currentTime;
      void this.start();
    }
  }

  private async goOn(): Promise<void> {
    if (this.stream === undefined) {
      await this.start();
    } else {
      this.parts.engine?.retry();
      if (this.recovery.attempts === 0 && this.phase.kind === 'reconnecting') {
        this.enter({ kind: 'ready' });
      }
    }
  }

  private networkLost(): void {
    if (this.phase.kind === 'ready') {
      this.recovery.await();
      this.enter(this.reconnecting());
    }
  }

  private reconnecting(): Phase {
    return { kind: 'reconnecting', attempt: this.recovery.attempts, online: this.recovery.online };
  }

  /** A page that comes back from the browser's memory had ended its stream. */
  private shownAgain(event: Event): void {
    if ((event as PageTransitionEvent).persisted && this.film !== undefined && this.phase.kind !== 'failed') {
      void this.load(this.film, this.position());
    }
  }

  private position(): number {
    return this.parts.media.currentTime > 0 ? this.parts.media.currentTime : this.startSeconds;
  }

  private savePosition(everySeconds: number): void {
    const { media, resume } = this.parts;
    const seconds = media.currentTime;
    if (this.film === undefined || this.phase.kind === 'starting' || !Number.isFinite(media.duration)) {
      return;
    }
    if (Math.abs(seconds - this.savedSeconds) >= everySeconds) {
      this.savedSeconds = seconds;
      resume.save(this.film.contentId, seconds, media.duration);
    }
  }

  private awaitFrame(): void {
    const asked = performance.now();
    this.stopAwaitingFrame = onFirstFrame(this.parts.media, () => {
      this.firstFrameMs = Math.round(performance.now() - asked);
      this.experience?.firstFrame(this.firstFrameMs);
      this.changed.emit();
    });
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.changed.emit();
  }
}
