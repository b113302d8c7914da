import type { Engine, Level, Track } from './engine';
import { bufferAhead, HAVE_FUTURE_DATA, rangesOf, type Media, type Range } from './media';
import type { Presence, Screen } from './screen';
import type { Phase, Screening } from './screening';
import { listen, type Unsubscribe } from './signal';
import type { Storyboard } from './storyboard';
import type { Chapter } from './stream-service';

/** Who holds the state of a player. */
export interface Owners {
  readonly media: Media;
  readonly engine: Engine | undefined;
  readonly screen: Screen;
  readonly screening: Screening;
}

/** One piece of state: how it is read, and what tells of its changes. Some can be `set` too. */
export interface Facet<T> {
  read(owners: Owners): T;
  subscribe(owners: Owners, changed: () => void): Unsubscribe;
}

/** Why qualities that a film has can't be chosen. */
export interface Cap {
  readonly reason: 'tier';
  readonly maxHeight: number;
  /** The heights beyond it. */
  readonly locked: readonly number[];
}

export interface Quality {
  /** From the lowest to the highest. */
  readonly levels: readonly Level[];
  readonly chosen: number | 'auto';
  readonly playing: Level | undefined;
  readonly cap: Cap | undefined;
}

export interface Tracks {
  readonly tracks: readonly Track[];
  readonly chosen: number | undefined;
}

export interface Stats {
  /** Bits per second of the quality that plays, and of the network. */
  readonly bitrate: number | undefined;
  readonly bandwidth: number | undefined;
  readonly bufferAheadSeconds: number;
  readonly frames: number;
  readonly droppedFrames: number;
  readonly firstFrameMs: number | undefined;
  readonly levelSwitches: number;
}

type Source = Pick<Screening, 'subscribe'> | Pick<Engine, 'subscribe'> | undefined;

function of<T>(read: (owners: Owners) => T, sources: (owners: Owners) => readonly Source[]): Facet<T> {
  return {
    read,
    subscribe(owners, changed) {
      const stops = sources(owners).map((source) => source?.subscribe(changed));
      return () => stops.forEach((stop) => stop?.());
    },
  };
}

function ofMedia<T>(read: (media: Media) => T, events: readonly string[]): Facet<T> {
  return {
    read: ({ media }) => read(media),
    subscribe: ({ media }, changed) => listen(media, events, changed),
  };
}

function settable<T>(facet: Facet<T>, set: (owners: Owners, value: T) => void) {
  return { ...facet, set };
}

/** The player's whole state, piece by piece. */
export const mediator = {
  phase: of<Phase>(
    ({ screening }) => screening.phase,
    ({ screening }) => [screening],
  ),
  /** Whether a stream takes one of the membership's seats; while it doesn't, all that was watched is settled. */
  streaming: of<boolean>(
    ({ screening }) => screening.streaming,
    ({ screening }) => [screening],
  ),
  contentId: of<string | undefined>(
    ({ screening }) => screening.film?.contentId,
    ({ screening }) => [screening],
  ),
  paused: settable(
    ofMedia<boolean>((media) => media.paused, ['play', 'pause', 'ended', 'emptied']),
    ({ media }, paused) => {
      if (paused) {
        media.pause();
      } else {
        // Refused by a browser that wants a click first: it stays paused, and the state says so.
        void media.play().catch(() => {});
      }
    },
  ),
  ended: ofMedia<boolean>((media) => media.ended, ['ended', 'seeking', 'play', 'emptied']),
  seeking: ofMedia<boolean>((media) => media.seeking, ['seeking', 'seeked', 'emptied']),
  /** It should play and has nothing to play yet. */
  stalled: ofMedia<boolean>(
    (media) => !media.paused && !media.ended && media.readyState < HAVE_FUTURE_DATA,
    ['waiting', 'playing', 'canplay', 'seeking', 'seeked', 'play', 'pause', 'ended', 'emptied', 'timeupdate'],
  ),
  /** In seconds. */
  time: settable(
    ofMedia<number>((media) => media.currentTime, ['timeupdate', 'seeking', 'seeked', 'emptied', 'loadedmetadata']),
    ({ media }, time) => {
      media.currentTime = time;
    },
  ),
  /** In seconds; 0 until it is known. */
  duration: ofMedia<number>(
    (media) => (Number.isFinite(media.duration) ? media.duration : 0),
    ['durationchange', 'emptied'],
  ),
  buffered: ofMedia<readonly Range[]>((media) => rangesOf(media.buffered), ['progress', 'timeupdate', 'emptied']),
  /** From 0 to 1. */
  volume: settable(
    ofMedia<number>((media) => media.volume, ['volumechange']),
    ({ media }, volume) => {
      media.volume = volume;
    },
  ),
  muted: settable(
    ofMedia<boolean>((media) => media.muted, ['volumechange']),
    ({ media }, muted) => {
      media.muted = muted;
    },
  ),
  rate: settable(
    ofMedia<number>((media) => media.playbackRate, ['ratechange']),
    ({ media }, rate) => {
      media.playbackRate = rate;
    },
  ),
  quality: of<Quality>(readQuality, ({ engine, screening }) => [engine, screening]),
  audio: of<Tracks>(
    ({ engine }) => ({ tracks: engine?.audioTracks ?? [], chosen: engine?.audioTrack }),
    ({ engine }) => [engine],
  ),
  /** Chosen is undefined while they are off. */
  subtitles: of<Tracks>(
    ({ engine }) => ({ tracks: engine?.subtitleTracks ?? [], chosen: engine?.subtitleTrack }),
    ({ engine }) => [engine],
  ),
  /** In seconds; undefined if the film began at its beginning or where it was asked to. */
  resumedAt: of<number | undefined>(
    ({ screening }) => screening.resumedAt,
    ({ screening }) => [screening],
  ),
  chapters: of<readonly Chapter[]>(
    ({ screening }) => screening.film?.chapters ?? [],
    ({ screening }) => [screening],
  ),
  storyboard: of<Storyboard>(
    ({ screening }) => screening.storyboard,
    ({ screening }) => [screening],
  ),
  pip: settable(
    of<Presence>(
      ({ screen }) => screen.pip,
      ({ screen }) => [screen],
    ),
    ({ screen }, { active }) => screen.setPip(active),
  ),
  fullscreen: settable(
    of<Presence>(
      ({ screen }) => screen.fullscreen,
      ({ screen }) => [screen],
    ),
    ({ screen }, { active }) => screen.setFullscreen(active),
  ),
  stats: {
    read: readStats,
    subscribe({ media, engine, screening }, changed) {
      const stops = [
        listen(media, ['timeupdate', 'progress', 'emptied'], changed),
        engine?.subscribe(changed),
        screening.subscribe(changed),
      ];
      return () => stops.forEach((stop) => stop?.());
    },
  } satisfies Facet<Stats>,
};

/** An immutable snapshot: what has not changed is the same object as before. */
export type PlayerState = { readonly [K in keyof typeof mediator]: ReturnType<(typeof mediator)[K]['read']> };

function readQuality({ engine, screening }: Owners): Quality {
  const levels = engine?.levels ?? [];
  const maxHeight = screening.stream?.maxHeight;
  const locked = (screening.film?.heights ?? []).filter((height) => maxHeight !== undefined && height > maxHeight);
  return {
    levels,
    chosen: engine?.chosenLevel ?? 'auto',
    playing: levels.find(({ id }) => id === engine?.playingLevel),
    cap: maxHeight !== undefined && locked.length > 0 ? { reason: 'tier', maxHeight, locked } : undefined,
  };
}

function readStats({ media, engine, screening }: Owners): Stats {
  const { totalVideoFrames, droppedVideoFrames } = media.getVideoPlaybackQuality();
  return {
    bitrate: engine?.levels.find(({ id }) => id === engine.playingLevel)?.bitrate,
    bandwidth: engine?.bandwidth,
    bufferAheadSeconds: bufferAhead(media),
    frames: totalVideoFrames,
    droppedFrames: droppedVideoFrames,
    firstFrameMs: screening.firstFrameMs,
    levelSwitches: engine?.levelSwitches ?? 0,
  };
}
