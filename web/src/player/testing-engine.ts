import type { Engine, EngineEvents, Level, Track, Wishes } from './engine';
import type { PlayerProblem } from './player-problem';
import { Signal } from './signal';
import type { TestingMedia } from './testing-media';

const LEVELS: readonly Level[] = [
  { id: 0, height: 360, bitrate: 800_000 },
  { id: 1, height: 720, bitrate: 2_500_000 },
];

/** An engine that loads nothing and notes what it was asked for. */
export class TestingEngine implements Engine {
  private readonly changed = new Signal();
  readonly subscribe = this.changed.subscribe;
  levels: readonly Level[] = [];
  chosenLevel: number | 'auto' = 'auto';
  playingLevel: number | undefined;
  bandwidth: number | undefined;
  levelSwitches = 0;
  audioTracks: readonly Track[] = [];
  audioTrack: number | undefined;
  subtitleTracks: readonly Track[] = [];
  subtitleTrack: number | undefined;
  retries = 0;
  rests = 0;
  loaded: { manifestUrl: string; startSeconds: number; wishes: Wishes } | undefined;
  private events: EngineEvents | undefined;

  constructor(private readonly media: TestingMedia) {}

  load(manifestUrl: string, startSeconds: number, wishes: Wishes, events: EngineEvents): void {
    this.loaded = { manifestUrl, startSeconds, wishes };
    this.events = events;
    this.levels = LEVELS;
    this.playingLevel = 0;
    this.audioTracks = [
      { id: 0, language: 'en', name: 'English' },
      { id: 1, language: 'de', name: 'Deutsch' },
    ];
    this.audioTrack = 0;
    this.subtitleTracks = [
      { id: 0, language: 'en', name: 'English' },
      { id: 1, language: 'de', name: 'Deutsch' },
    ];
    this.changed.emit();
  }

  setLevel(id: number | 'auto'): void {
    this.chosenLevel = id;
    this.changed.emit();
  }

  setAudioTrack(id: number): void {
    this.audioTrack = id;
    this.changed.emit();
  }

  setSubtitleTrack(id: number | undefined): void {
    this.subtitleTrack = id;
    this.changed.emit();
  }

  rest(): void {
    this.rests++;
  }

  retry(): void {
    this.retries++;
  }

  unload(): void {
    this.loaded = this.events = undefined;
    this.levels = [];
    this.media.empty();
    this.changed.emit();
  }

  /** Film arrives. */
  arrive(): void {
    this.events?.loaded();
  }

  fail(problem: PlayerProblem): void {
    this.events?.failed(problem);
  }
}
