import Hls, { type ErrorData } from 'hls.js';
import { hlsSettings } from './hls-settings';
import { guardSeeks } from './seek-guard';

/** Plays a manifest; returns what stops it. hls.js comes first: some browsers claim HLS and then fail on it. */
export function play(video: HTMLVideoElement, manifestUrl: string, onFatal: (message: string) => void): () => void {
  if (Hls.isSupported()) {
    return playWithHls(video, manifestUrl, onFatal);
  }
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') {
    onFatal('This browser cannot play the film. Use a current Firefox, Chrome, Edge or Safari.');
    return () => {};
  }
  video.src = manifestUrl;
  return () => video.removeAttribute('src');
}

function playWithHls(video: HTMLVideoElement, manifestUrl: string, onFatal: (message: string) => void): () => void {
  const hls = new Hls(hlsSettings);
  let repaired = false;
  guardSeeks(hls, video);
  hls.on(Hls.Events.ERROR, (_event, data) => {
    if (!data.fatal) {
      return;
    }
    if (data.type === Hls.ErrorTypes.MEDIA_ERROR && !repaired) {
      repaired = true;
      hls.recoverMediaError();
      return;
    }
    hls.destroy();
    onFatal(explain(data));
  });
  hls.loadSource(manifestUrl);
  hls.attachMedia(video);
  return () => hls.destroy();
}

function explain(data: ErrorData): string {
  switch (data.response?.code) {
    case 401:
      return 'The stream has run out. Close the player and press Play again.';
    case 403:
      return 'Your membership does not include this film in this quality.';
    case 409:
      return 'Too many streams are running on this membership. Stop one and press Play again.';
    case 410:
      return 'This stream was ended elsewhere. Close the player and press Play again.';
    default:
      return 'The film stopped loading. Check your connection, then press Play again.';
  }
}
