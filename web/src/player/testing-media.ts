import type { Media } from './media';

/** A `<video>` without a browser: tests move its clock and tell it what is loaded. */
export class TestingMedia extends EventTarget implements Media {
  paused = true;
  ended = false;
  seeking = false;
  readyState = 4;
  duration = NaN;
  frames = 0;
  dropped = 0;
  refusesToPlay = false;
  private time = 0;
  private loudness = 1;
  private silent = false;
  private speed = 1;
  private loaded: readonly [number, number][] = [];

  get currentTime(): number {
    return this.time;
  }

  set currentTime(time: number) {
    this.time = time;
    this.seeking = true;
    this.dispatchEvent(new Event('seeking'));
    this.seeking = false;
    this.dispatchEvent(new Event('seeked'));
  }

  get volume(): number {
    return this.loudness;
  }

  set volume(volume: number) {
    this.loudness = volume;
    this.dispatchEvent(new Event('volumechange'));
  }

  get muted(): boolean {
    return this.silent;
  }

  set muted(muted: boolean) {
    this.silent = muted;
    this.dispatchEvent(new Event('volumechange'));
  }

  get playbackRate(): number {
    return this.speed;
  }

  set playbackRate(rate: number) {
    this.speed = rate;
    this.dispatchEvent(new Event('ratechange'));
  }

  get buffered(): TimeRanges {
    const ranges = this.loaded;
    return {
      length: ranges.length,
      start: (index) => ranges[index]![0],
      end: (index) => ranges[index]![1],
    };
  }

  async play(): Promise<void> {
    if (this.refusesToPlay) {
      throw new Error('NotAllowedError');
    }
    this.paused = false;
    this.dispatchEvent(new Event('play'));
    this.dispatchEvent(new Event('playing'));
  }

  pause(): void {
    if (!this.paused) {
      this.paused = true;
      this.dispatchEvent(new Event('pause'));
    }
  }

  getVideoPlaybackQuality(): VideoPlaybackQuality {
    return {
      totalVideoFrames: this.frames,
      droppedVideoFrames: this.dropped,
      corruptedVideoFrames: 0,
      creationTime: 0,
    };
  }

  /** A film of a length is known, and its first picture. */
  open(durationSeconds: number): void {
    this.duration = durationSeconds;
    this.dispatchEvent(new Event('durationchange'));
    this.dispatchEvent(new Event('loadedmetadata'));
    this.dispatchEvent(new Event('loadeddata'));
  }

  /** Plays to a time; the clock of the test moves by itself. */
  advanceTo(seconds: number): void {
    this.time = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }

  load(...ranges: [number, number][]): void {
    this.loaded = ranges;
    this.dispatchEvent(new Event('progress'));
  }

  /** As when its source is taken away. */
  empty(): void {
    this.pause();
    this.time = 0;
    this.duration = NaN;
    this.loaded = [];
    this.dispatchEvent(new Event('emptied'));
  }
}
