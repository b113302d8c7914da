import type { Format } from '@/i18n/format';
import type messages from '@/i18n/messages/en.json';
import type { PlayerState, Request } from '@/player';
import { trackName } from './track-name';

/** What a recorder writes over the picture when something is asked of it. */
export interface OsdMessage {
  readonly key: keyof (typeof messages)['watch']['osd'];
  readonly values: Readonly<Record<string, string | number>>;
  /** The recorder's sign behind the words. */
  readonly sign: string;
}

/** The message for a request, given the state that it led to. */
export function osdMessage(request: Request, state: PlayerState, format: Format): OsdMessage | undefined {
  switch (request.type) {
    case 'play':
    case 'pause':
    case 'toggle-paused':
      return state.paused ? message('pause', '❚❚') : message('play', '▶');
    case 'seek-by':
      return request.seconds < 0
        ? message('rewind', '◀◀', { seconds: -request.seconds })
        : message('forward', '▶▶', { seconds: request.seconds });
    case 'set-volume':
    case 'change-volume':
    case 'toggle-muted':
      return state.muted
        ? message('mute', '×')
        : message('volume', bars(state.volume), { percent: Math.round(state.volume * 100) });
    case 'set-rate':
    case 'step-rate':
      return message('speed', '', { rate: state.rate });
    case 'set-subtitles':
    case 'toggle-subtitles':
      return subtitles(state, format);
    case 'set-audio': {
      const track = state.audio.tracks.find(({ id }) => id === request.track);
      return track === undefined ? undefined : message('audio', '', { name: trackName(track, state.audio.tracks, format) });
    }
    case 'set-level': {
      const level = state.quality.levels.find(({ id }) => id === request.level);
      return level === undefined ? message('qualityAuto') : message('quality', '', { height: level.height });
    }
    case 'load':
    case 'eject':
    case 'retry':
    case 'take-over':
    case 'seek':
    case 'seek-to-part':
    case 'toggle-fullscreen':
    case 'toggle-pip':
      return undefined;
  }
}

function subtitles({ subtitles: { tracks, chosen } }: PlayerState, format: Format): OsdMessage {
  const track = tracks.find(({ id }) => id === chosen);
  if (tracks.length === 0) {
    return message('noSubtitles');
  }
  return track === undefined
    ? message('subtitlesOff')
    : message('subtitles', '', { name: trackName(track, tracks, format) });
}

function message(key: OsdMessage['key'], sign = '', values: OsdMessage['values'] = {}): OsdMessage {
  return { key, sign, values };
}

function bars(volume: number): string {
  const full = Math.round(volume * 10);
  return '▮'.repeat(full) + '▯'.repeat(10 - full);
}
