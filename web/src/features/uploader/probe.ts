/** What a browser can tell of a film before it is sent. */
export interface Probed {
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
}

const PATIENCE_MS = 8_000;

/** Undefined when the browser can't read the film, which does not mean that the platform can't. */
export async function probe(file: Blob): Promise<Probed | undefined> {
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  try {
    return await metadataOf(video, url);
  } finally {
    // Lets go of the file before its address ends.
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}

function metadataOf(video: HTMLVideoElement, url: string): Promise<Probed | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    const end = (probed: Probed | undefined) => {
      clearTimeout(timer);
      resolve(probed);
    };
    video.preload = 'metadata';
    video.onloadedmetadata = () => end(probedOf(video));
    video.onerror = () => end(undefined);
    video.src = url;
  });
}

function probedOf({ duration, videoWidth, videoHeight }: HTMLVideoElement): Probed | undefined {
  const readable = Number.isFinite(duration) && duration > 0 && videoWidth > 1 && videoHeight > 1;
  return readable ? { durationMs: Math.round(duration * 1_000), width: videoWidth, height: videoHeight } : undefined;
}
