import Hls, { type Fragment } from 'hls.js';

const SETTLE_MS = 120;

/**
 * After a seek, drops the wait for a key of the place that was left; hls.js would first wait for that key and spend a
 * release on it. Loading is restarted as a whole, because aborting the key loader alone wedges the player.
 */
export function guardSeeks(hls: Hls, video: HTMLVideoElement): void {
  const pending = new Map<string, Fragment>();
  let timer: number | undefined;
  hls.on(Hls.Events.KEY_LOADING, (_event, data) => void pending.set(data.frag.type, data.frag));
  hls.on(Hls.Events.KEY_LOADED, (_event, data) => void pending.delete(data.frag.type));
  video.addEventListener('seeking', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const position = video.currentTime;
      for (const fragment of pending.values()) {
        if (position < fragment.start || position >= fragment.start + fragment.duration) {
          pending.clear();
          hls.stopLoad();
          hls.startLoad(position, true);
          break;
        }
      }
    }, SETTLE_MS);
  });
}
