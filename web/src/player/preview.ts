import { hlsSettings } from './hls-settings';
import type { Unsubscribe } from './signal';

/** A film that is shown without being counted: one's own while it is made, or one that waits for a moderator. */
export interface Preview {
  readonly manifestUrl: string;
  /** The login's token, where the addresses carry none of their own. */
  readonly bearer?: () => string;
}

/** Plays a preview in a bare video element, from its beginning. What it calls `failed` with, no retry mends. */
export function showPreview(video: HTMLVideoElement, { manifestUrl, bearer }: Preview, failed: () => void): Unsubscribe {
  let stopped = false;
  let stop: Unsubscribe = () => {};
  void import('hls.js').then(({ default: Hls }) => {
    if (stopped) {
      return;
    }
    if (!Hls.isSupported()) {
      failed();
      return;
    }
    const authorize = (request: XMLHttpRequest) => bearer && request.setRequestHeader('Authorization', `Bearer ${bearer()}`);
    const hls = new Hls({ ...hlsSettings, startPosition: 0, ...(bearer && { xhrSetup: authorize }) });
    hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && failed());
    hls.loadSource(manifestUrl);
    hls.attachMedia(video);
    stop = () => hls.destroy();
  });
  return () => {
    stopped = true;
    stop();
  };
}
