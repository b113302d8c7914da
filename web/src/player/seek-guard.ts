import Hls, { type Fragment } from 'hls.js';
import { listen, type Unsubscribe } from './signal';

const SETTLE_MS = 120;

/**
 * After a seek, drops the wait for a key of the place that was left; hls.js would first wait for that key and spend a
 * release on it. Loading is restarted as a whole, because aborting the key loader alone wedges the player.
 */
export function guardSeeks(hls: Hls, video: EventTarget & Pick<HTMLVideoElement, 'currentTime'>): Unsubscribe {
  const pending = new Map<string, Fragment>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  hls.on(Hls.Events.KEY_LOADING, (_event, data) => void pending.set(data.frag.type, data.frag));
  hls.on(Hls.Events.KEY_LOADED, (_event, data) => void pending.delete(data.frag.type));
  const settle = () => {
    const position = video.currentTime;
    for (const fragment of pending.values()) {
      if (position < fragment.start || position >= fragment.start + fragment.duration) {
        pending.clear();
        hls.stopLoad();
        hls.startLoad(position, true);
        break;
      }
    }
  };
  const unsubscribe = listen(video, ['seeking'], () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
