import Hls, { type HlsConfig } from 'hls.js';

type Listener = (event: string, data: unknown) => void;

/** hls.js's outside: tests say what it has found in a manifest and what went wrong. */
export class TestingHls {
  levels: { width: number; height: number; bitrate: number; videoCodec?: string }[] = [];
  audioTracks: { lang: string; name: string }[] = [];
  subtitleTracks: { lang: string; name: string }[] = [];
  audioTrack = -1;
  subtitleTrack = -1;
  subtitleDisplay = false;
  currentLevel = -1;
  manualLevel = -1;
  bandwidthEstimate = NaN;
  readonly calls: string[] = [];
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(readonly config: Partial<HlsConfig>) {}

  get autoLevelEnabled(): boolean {
    return this.manualLevel === -1;
  }

  set nextLevel(level: number) {
    this.manualLevel = level;
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  once(event: string, listener: Listener): void {
    const only: Listener = (name, data) => {
      this.listeners.get(event)?.delete(only);
      listener(name, data);
    };
    this.on(event, only);
  }

  tell(event: string, data: unknown = {}): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      listener(event, data);
    }
  }

  loadSource(url: string): void {
    this.calls.push(`loadSource ${url}`);
  }

  attachMedia(): void {
    this.calls.push('attachMedia');
  }

  startLoad(position: number): void {
    this.calls.push(`startLoad ${position}`);
  }

  stopLoad(): void {
    this.calls.push('stopLoad');
  }

  recoverMediaError(): void {
    this.calls.push('recoverMediaError');
  }

  destroy(): void {
    this.calls.push('destroy');
  }

  /** A manifest with two qualities, two languages and subtitles, the first of each playing. */
  findFilm(): void {
    this.levels = [
      { width: 1280, height: 720, bitrate: 2_500_000 },
      { width: 640, height: 360, bitrate: 800_000 },
    ];
    this.tell(Hls.Events.MANIFEST_PARSED);
    this.audioTracks = [
      { lang: 'en', name: 'English' },
      { lang: 'de', name: 'Deutsch' },
    ];
    this.audioTrack = 0;
    this.tell(Hls.Events.AUDIO_TRACKS_UPDATED);
    this.subtitleTracks = [{ lang: 'en', name: 'English' }];
    this.tell(Hls.Events.SUBTITLE_TRACKS_UPDATED);
    this.currentLevel = 1;
    this.tell(Hls.Events.LEVEL_SWITCHED);
  }
}

/** Enough of a video for an engine, which leaves the rest to hls.js. */
export class TestingVideo extends EventTarget {
  currentTime = 0;

  seek(seconds: number): void {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('seeking'));
  }
}

