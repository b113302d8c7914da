import { mediator, type Owners, type PlayerState } from './mediator';
import type { PreferenceStore } from './preferences';
import type { Film } from './screening';

/** What can be asked of a player. Times are in seconds. */
export type Request =
  | { readonly type: 'load'; readonly film: Film; readonly startSeconds?: number }
  | { readonly type: 'eject' }
  | { readonly type: 'retry' }
  | { readonly type: 'take-over'; readonly sessionId: string }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'toggle-paused' }
  | { readonly type: 'seek'; readonly time: number }
  | { readonly type: 'seek-by'; readonly seconds: number }
  /** To a part of the film, from 0 to 1. */
  | { readonly type: 'seek-to-part'; readonly part: number }
  | { readonly type: 'set-volume'; readonly volume: number }
  | { readonly type: 'change-volume'; readonly by: number }
  | { readonly type: 'toggle-muted' }
  | { readonly type: 'set-rate'; readonly rate: number }
  /** To the next faster (1) or slower (-1) of `RATES`. */
  | { readonly type: 'step-rate'; readonly step: 1 | -1 }
  | { readonly type: 'set-level'; readonly level: number | 'auto' }
  | { readonly type: 'set-audio'; readonly track: number }
  | { readonly type: 'set-subtitles'; readonly track: number | undefined }
  | { readonly type: 'toggle-subtitles' }
  | { readonly type: 'toggle-fullscreen' }
  | { readonly type: 'toggle-pip' };

export const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export interface RequestContext {
  readonly owners: Owners;
  readonly state: PlayerState;
  readonly preferences: PreferenceStore;
}

type Handlers = {
  readonly [T in Request['type']]: (context: RequestContext, request: Extract<Request, { type: T }>) => void;
};

/** How each request is carried out. */
const handlers: Handlers = {
  load: ({ owners }, { film, startSeconds }) => void owners.screening.load(film, startSeconds),
  eject: ({ owners }) => owners.screening.eject(),
  retry: ({ owners }) => owners.screening.retry(),
  'take-over': ({ owners }, { sessionId }) => void owners.screening.takeOver(sessionId),
  play: ({ owners }) => mediator.paused.set(owners, false),
  pause: ({ owners }) => mediator.paused.set(owners, true),
  'toggle-paused': ({ owners, state }) => mediator.paused.set(owners, !state.paused),
  seek: (context, { time }) => seek(context, time),
  'seek-by': (context, { seconds }) => seek(context, context.owners.media.currentTime + seconds),
  'seek-to-part': (context, { part }) => seek(context, context.state.duration * part),
  'set-volume': (context, { volume }) => setVolume(context, volume),
  'change-volume': (context, { by }) => setVolume(context, context.state.volume + by),
  'toggle-muted': ({ owners, state, preferences }) => {
    mediator.muted.set(owners, !state.muted);
    preferences.update({ muted: !state.muted });
  },
  'set-rate': ({ owners }, { rate }) => mediator.rate.set(owners, rate),
  'step-rate': ({ owners, state }, { step }) => mediator.rate.set(owners, stepped(state.rate, step)),
  'set-level': ({ owners, state, preferences }, { level }) => {
    owners.engine?.setLevel(level);
    preferences.update({ height: state.quality.levels.find(({ id }) => id === level)?.height });
  },
  'set-audio': ({ owners, state, preferences }, { track }) => {
    owners.engine?.setAudioTrack(track);
    preferences.update({ audioLanguage: state.audio.tracks.find(({ id }) => id === track)?.language });
  },
  'set-subtitles': (context, { track }) => setSubtitles(context, track),
  'toggle-subtitles': (context) =>
    setSubtitles(context, context.state.subtitles.chosen === undefined ? preferredSubtitles(context) : undefined),
  'toggle-fullscreen': ({ owners, state: { fullscreen } }) =>
    mediator.fullscreen.set(owners, { ...fullscreen, active: !fullscreen.active }),
  'toggle-pip': ({ owners, state: { pip } }) => mediator.pip.set(owners, { ...pip, active: !pip.active }),
};

/** Carries a request out. */
export function carryOut<T extends Request>(context: RequestContext, request: T): void {
  const handler = handlers[request.type] as (context: RequestContext, request: T) => void;
  handler(context, request);
}

function seek({ owners, state }: RequestContext, time: number): void {
  if (state.duration > 0) {
    mediator.time.set(owners, clamp(time, 0, state.duration));
  }
}

/** Turning the volume up or down is wanting to hear it. */
function setVolume({ owners, preferences }: RequestContext, wanted: number): void {
  const volume = Math.round(clamp(wanted, 0, 1) * 100) / 100;
  mediator.volume.set(owners, volume);
  mediator.muted.set(owners, volume === 0);
  preferences.update({ volume, muted: volume === 0 });
}

function stepped(rate: number, step: 1 | -1): number {
  return (step > 0 ? RATES.find((known) => known > rate) : RATES.findLast((known) => known < rate)) ?? rate;
}

/** What was chosen is kept as a language, which is the same in the next film. */
function setSubtitles({ owners, state, preferences }: RequestContext, track: number | undefined): void {
  owners.engine?.setSubtitleTrack(track);
  const language = state.subtitles.tracks.find(({ id }) => id === track)?.language;
  preferences.update(track === undefined ? { subtitleLanguage: undefined } : { subtitleLanguage: language, lastSubtitleLanguage: language });
}

function preferredSubtitles({ state, preferences }: RequestContext): number | undefined {
  const { tracks } = state.subtitles;
  const language = preferences.read().lastSubtitleLanguage;
  return (tracks.find((track) => track.language === language) ?? tracks[0])?.id;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
