import type { Acknowledgement, PlayEvidence } from '@/receipts/evidence';
import type { ExperienceReport } from './experience';
import { PreferenceStore } from './preferences';
import { ResumePoints } from './resume-points';
import type { Screen } from './screen';
import { Signal } from './signal';
import { Player } from './store';
import type { Heartbeat, RunningStream, StartedStream, StreamService } from './stream-service';
import { TestingEngine } from './testing-engine';
import { TestingMedia } from './testing-media';

/** As a server refuses, in problem details. */
export function refusal(status: number, slug: string, more: object = {}) {
  return { status, type: `/problems/${slug}`, title: slug, detail: `because of ${slug}`, ...more };
}

export function startedStream(sessionId: string, contentId = '0x71'): StartedStream {
  const manifestUrl = `/${contentId}.m3u8`;
  return { sessionId, contentId, membershipId: '0x3e', manifestUrl, maxHeight: 720, day: '2026-11-26', windowMs: 60_000 };
}

/** A server that starts every stream unless told otherwise, and notes what it hears. */
export class TestingService implements StreamService {
  readonly beats: Heartbeat[] = [];
  readonly ended: string[] = [];
  readonly stopped: string[] = [];
  readonly lastBeats: Heartbeat[] = [];
  readonly reports: (ExperienceReport & { readonly sessionId: string })[] = [];
  others: RunningStream[] = [];
  answer: Partial<StartedStream> = {};
  /** What it says to heartbeats. */
  said: Acknowledgement | undefined;
  /** What the next calls reject with. */
  startFailure: unknown;
  beatFailure: unknown;
  starts = 0;

  async start(contentId: string): Promise<StartedStream> {
    this.starts++;
    if (this.startFailure !== undefined) {
      throw this.startFailure;
    }
    return { ...startedStream(`s${this.starts}`, contentId), ...this.answer };
  }

  async running(): Promise<readonly RunningStream[]> {
    return this.others;
  }

  async heartbeat(_stream: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined> {
    if (this.beatFailure !== undefined) {
      throw this.beatFailure;
    }
    this.beats.push(beat);
    return this.said;
  }

  async end({ sessionId }: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined> {
    this.ended.push(sessionId);
    this.lastBeats.push(beat);
    return this.said;
  }

  async report({ sessionId }: StartedStream, report: ExperienceReport): Promise<void> {
    this.reports.push({ sessionId, ...report });
  }

  async stop(sessionId: string): Promise<void> {
    this.stopped.push(sessionId);
  }
}

export class TestingEvidence {
  readonly kept: PlayEvidence[] = [];
  /** What keeping rejects with. */
  failure: unknown;

  async keep(play: PlayEvidence): Promise<void> {
    if (this.failure !== undefined) {
      throw this.failure;
    }
    this.kept.push(play);
  }
}

export class TestingPage extends EventTarget {
  readonly navigator = { onLine: true };
  readonly location = { href: 'https://store.example/watch/1' };

  goOffline(): void {
    this.navigator.onLine = false;
    this.dispatchEvent(new Event('offline'));
  }

  goOnline(): void {
    this.navigator.onLine = true;
    this.dispatchEvent(new Event('online'));
  }
}

class TestingScreen implements Screen {
  private readonly changed = new Signal();
  readonly subscribe = this.changed.subscribe;
  fullscreen = { available: true, active: false };
  pip = { available: true, active: false };

  setFullscreen(active: boolean): void {
    this.fullscreen = { available: true, active };
    this.changed.emit();
  }

  setPip(active: boolean): void {
    this.pip = { available: true, active };
    this.changed.emit();
  }
}

export function testingStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const entries = new Map<string, string>();
  return { getItem: (key) => entries.get(key) ?? null, setItem: (key, value) => void entries.set(key, value) };
}

/** A player whose every part is a stand-in. */
export function testingPlayer(storage = testingStorage()) {
  const media = new TestingMedia();
  const engine = new TestingEngine(media);
  const service = new TestingService();
  const page = new TestingPage();
  const screen = new TestingScreen();
  const resume = new ResumePoints(storage);
  const preferences = new PreferenceStore(storage);
  const evidence = new TestingEvidence();
  const player = new Player({ media, engine, service, page, screen, resume, evidence, preferences });
  return { player, media, engine, service, page, resume, evidence, preferences };
}

/** A player that plays a film of 100 s. */
export async function playingPlayer(storage = testingStorage()) {
  const parts = testingPlayer(storage);
  parts.player.dispatch({ type: 'load', film: { contentId: 'film' } });
  await settled();
  parts.media.open(100);
  parts.engine.arrive();
  return parts;
}

/** Lets everything go on that waits for answers that are there. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}
