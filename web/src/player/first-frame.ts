import { listen, type Unsubscribe } from './signal';
import type { Media } from './media';

type FrameSource = Media & Partial<Pick<HTMLVideoElement, 'requestVideoFrameCallback' | 'cancelVideoFrameCallback'>>;

/** Calls once a picture is on the screen, or where browsers don't tell, once there is one to be shown. */
export function onFirstFrame(media: FrameSource, call: () => void): Unsubscribe {
  if (media.requestVideoFrameCallback === undefined) {
    const unsubscribe = listen(media, ['loadeddata'], () => {
      unsubscribe();
      call();
    });
    return unsubscribe;
  }
  const handle = media.requestVideoFrameCallback(call);
  return () => media.cancelVideoFrameCallback?.(handle);
}
