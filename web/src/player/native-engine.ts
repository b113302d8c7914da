import type { Engine, EngineEvents } from './engine';
import { Signal, listen, type Unsubscribe } from './signal';

const CODE_NETWORK = 2;

/** The browser's own HLS, for phones without Media Source Extensions. It chooses quality and tracks by itself. */
export class NativeEngine implements Engine {
  readonly levels = [];
  readonly chosenLevel = 'auto';
  readonly playingLevel = undefined;
  readonly bandwidth = undefined;
  readonly levelSwitches = 0;
  readonly audioTracks = [];
  readonly audioTrack = undefined;
  readonly subtitleTracks = [];
  readonly subtitleTrack = undefined;
  readonly subscribe = new Signal().subscribe;
  private subscriptions: Unsubscribe[] = [];

  constructor(private readonly video: HTMLVideoElement) {}

  load(manifestUrl: string, startSeconds: number, _wishes: unknown, events: EngineEvents): void {
    this.unload();
    this.subscriptions = [
      listen(this.video, ['loadedmetadata'], () => {
        this.video.currentTime = startSeconds;
      }),
      listen(this.video, ['progress'], () => events.loaded()),
      listen(this.video, ['error'], () =>
        events.failed({ code: this.video.error?.code === CODE_NETWORK ? 'network' : 'broken-film' }),
      ),
    ];
    this.video.src = manifestUrl;
  }

  rest(): void {
    // Browsers load by themselves as much as they want to.
  }

  retry(): void {
    const position = this.video.currentTime;
    this.video.load();
    this.video.currentTime = position;
  }

  setLevel(): void {}

  setAudioTrack(): void {}

  setSubtitleTrack(): void {}

  unload(): void {
    this.subscriptions.forEach((unsubscribe) => unsubscribe());
    this.subscriptions = [];
    this.video.removeAttribute('src');
  }
}
