import type { PlayerProblem } from './player-problem';
import type { Unsubscribe } from './signal';

/** A quality; the height is the shorter side's, as people name it ("720p"), also for upright films. */
export interface Level {
  readonly id: number;
  readonly height: number;
  /** Bits per second. */
  readonly bitrate: number;
}

/** A sound or subtitle track; the language is a BCP 47 tag, or empty. */
export interface Track {
  readonly id: number;
  readonly language: string;
  readonly name: string;
}

/** What is wanted of a film's tracks when it begins. */
export interface Wishes {
  readonly height: number | undefined;
  readonly audioLanguage: string | undefined;
  readonly subtitleLanguage: string | undefined;
}

/** What an engine tells, beside that its values have changed. */
export interface EngineEvents {
  /** Film has arrived: the network and the server are there. */
  loaded(): void;
  /** Loading has ended, until `retry` or `load`. */
  failed(problem: PlayerProblem): void;
}

/** Fetches a film and feeds it to the media element. Everything may be called at any time; ids come from its lists. */
export interface Engine {
  readonly levels: readonly Level[];
  readonly chosenLevel: number | 'auto';
  readonly playingLevel: number | undefined;
  /** Bits per second that the network is believed to carry. */
  readonly bandwidth: number | undefined;
  /** How often the quality has changed since the film began. */
  readonly levelSwitches: number;
  readonly audioTracks: readonly Track[];
  readonly audioTrack: number | undefined;
  readonly subtitleTracks: readonly Track[];
  readonly subtitleTrack: number | undefined;

  subscribe(listener: () => void): Unsubscribe;
  load(manifestUrl: string, startSeconds: number, wishes: Wishes, events: EngineEvents): void;
  setLevel(id: number | 'auto'): void;
  setAudioTrack(id: number): void;
  setSubtitleTrack(id: number | undefined): void;
  /** Loads no more, until `retry` or `load`; what is loaded can still be played. */
  rest(): void;
  /** Goes on where the film is, after a failure or a lost network. */
  retry(): void;
  /** Forgets the film. */
  unload(): void;
}
