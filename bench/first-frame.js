// Watches a film in hls.js and says how many milliseconds each picture took; run in a page by FirstFrame.java.
// The settings are those of the web app's player.
const settings = {
  maxBufferLength: 16,
  maxMaxBufferLength: 24,
  maxBufferSize: 4e6,
};

/** Milliseconds until a picture is shown that belongs to this second of the film. */
function pictureOf(video, second) {
  const start = performance.now();
  return new Promise((resolve) => {
    const look = (now, frame) => {
      if (Math.abs(frame.mediaTime - second) < 0.5) resolve(performance.now() - start);
      else video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  });
}

function seek(video, second) {
  const picture = pictureOf(video, second);
  video.currentTime = second;
  return picture;
}

/**
 * In a film of two minutes: near is past what is buffered, far in another minute, whose key is another. Back: to what was played.
 * Each lies a second behind a key frame, the middle of the two seconds between them: viewers don't aim at key frames.
 */
window.watch = async (manifest, seconds) => {
  const video = document.body.appendChild(document.createElement('video'));
  video.muted = true;
  const hls = new Hls(settings);
  try {
    const first = pictureOf(video, 0);
    hls.loadSource(manifest);
    hls.attachMedia(video);
    void video.play();
    return {
      first: [await first],
      near: [await seek(video, seconds * 0.3 + 1)],
      far: [await seek(video, seconds * 0.7 + 1), await seek(video, seconds * 0.9 + 1)],
      back: [await seek(video, 1)],
    };
  } finally {
    hls.destroy();
    video.remove();
  }
};
0;
