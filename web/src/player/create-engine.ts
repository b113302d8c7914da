import Hls from 'hls.js';
import type { Engine } from './engine';
import { HlsEngine } from './hls-engine';
import { NativeEngine } from './native-engine';

/** The engine that fits the browser, or undefined. hls.js comes first: some browsers claim HLS and then fail on it. */
export function createEngine(video: HTMLVideoElement): Engine | undefined {
  if (Hls.isSupported()) {
    return new HlsEngine(video);
  }
  return video.canPlayType('application/vnd.apple.mpegurl') === '' ? undefined : new NativeEngine(video);
}
