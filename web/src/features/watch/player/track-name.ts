import type { Format } from '@/i18n/format';
import type { Track } from '@/player';

/** A track by its language, in the viewer's; its own name tells it from others of the same language. */
export function trackName(track: Track, tracks: readonly Track[], format: Format): string {
  if (track.language === '' || track.language === 'und') {
    return track.name;
  }
  const language = format.languageName(track.language);
  const alone = tracks.every(({ id, language: other }) => id === track.id || other !== track.language);
  return alone ? language : `${language} (${track.name})`;
}
