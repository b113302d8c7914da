import { Signal, listen, type Unsubscribe } from './signal';

/** Whether a way of showing the film exists here, and whether it is in use. */
export interface Presence {
  readonly available: boolean;
  readonly active: boolean;
}

/** Where the picture is shown: in the page, over the whole screen, or in a window of its own. */
export interface Screen {
  readonly fullscreen: Presence;
  readonly pip: Presence;
  subscribe(listener: () => void): Unsubscribe;
  setFullscreen(wanted: boolean): void;
  setPip(wanted: boolean): void;
}

/** Safari on phones shows videos alone over the whole screen, never other elements. */
interface PhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** The screen of a browser. The box holds the video and its controls. */
export class BrowserScreen implements Screen {
  private readonly changed = new Signal();
  private readonly unsubscribe: Unsubscribe[];
  readonly subscribe = this.changed.subscribe;

  constructor(
    private readonly box: HTMLElement,
    private readonly video: PhoneVideo,
  ) {
    const emit = () => this.changed.emit();
    this.unsubscribe = [
      listen(box.ownerDocument, ['fullscreenchange'], emit),
      listen(video, ['enterpictureinpicture', 'leavepictureinpicture', 'loadedmetadata'], emit),
    ];
  }

  get fullscreen(): Presence {
    const document = this.box.ownerDocument;
    const available = document.fullscreenEnabled || this.video.webkitEnterFullscreen !== undefined;
    return { available, active: document.fullscreenElement === this.box };
  }

  get pip(): Presence {
    const document = this.box.ownerDocument;
    return {
      available: document.pictureInPictureEnabled === true,
      active: document.pictureInPictureElement === this.video,
    };
  }

  setFullscreen(wanted: boolean): void {
    if (!wanted) {
      void this.box.ownerDocument.exitFullscreen().catch(ignore);
    } else if (this.box.ownerDocument.fullscreenEnabled) {
      void this.box.requestFullscreen().catch(ignore);
    } else {
      this.video.webkitEnterFullscreen?.();
    }
  }

  setPip(wanted: boolean): void {
    const change = wanted ? this.video.requestPictureInPicture() : this.box.ownerDocument.exitPictureInPicture();
    void change.catch(ignore);
  }

  destroy(): void {
    this.unsubscribe.forEach((stop) => stop());
  }
}

/** The browser said no, and the state says that nothing has changed. */
function ignore(): void {}
