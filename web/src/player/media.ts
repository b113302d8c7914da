/** What the player needs of a `<video>`; tests bring their own. */
export type Media = EventTarget &
  Pick<
    HTMLVideoElement,
    | 'buffered'
    | 'currentTime'
    | 'duration'
    | 'ended'
    | 'muted'
    | 'paused'
    | 'playbackRate'
    | 'readyState'
    | 'seeking'
    | 'volume'
    | 'play'
    | 'pause'
    | 'getVideoPlaybackQuality'
  >;

/** `HTMLMediaElement.HAVE_FUTURE_DATA`, which exists in browsers alone. */
export const HAVE_FUTURE_DATA = 3;

export interface Range {
  readonly from: number;
  readonly to: number;
}

export function rangesOf(ranges: TimeRanges): Range[] {
  return Array.from({ length: ranges.length }, (_, index) => ({ from: ranges.start(index), to: ranges.end(index) }));
}

/** How many seconds can be played from here without loading. */
export function bufferAhead(media: Media): number {
  const time = media.currentTime;
  const range = rangesOf(media.buffered).find(({ from, to }) => from - 0.1 <= time && time < to);
  return range === undefined ? 0 : range.to - time;
}
