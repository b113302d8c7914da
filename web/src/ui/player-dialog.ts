import type { ApiClient } from '../api/client';
import { sentence } from '../api/errors';
import type { ContentSummary } from '../api/types';
import { Heartbeats } from '../player/heartbeats';
import { el } from './dom';

/** Starts a stream and plays it until the viewer closes the dialog or leaves the page. */
export async function watch(api: ApiClient, content: ContentSummary): Promise<void> {
  const [{ play }, stream] = await Promise.all([import('../player/playback'), api.startStream(content.id)]);
  const video = el('video', { controls: true, autoplay: true, playsinline: true, poster: content.posterUrl });
  const alert = el('p', { class: 'notice error', role: 'alert', hidden: true });
  const dialog = el('dialog', { 'aria-labelledby': 'player-title' });
  const close = el('button', { type: 'button', class: 'quiet', click: () => dialog.close() }, 'Close');
  const title = el('h2', { id: 'player-title' }, content.title);
  dialog.append(el('header', {}, title, close), alert, video);

  const tell = (message: string) => {
    alert.textContent = message;
    alert.hidden = false;
  };
  const beats = new Heartbeats(api, stream.sessionId, video, (failure) => tell(sentence(failure)));
  const stop = play(video, stream.manifestUrl, tell);
  const leave = () => void beats.end();
  window.addEventListener('pagehide', leave);
  dialog.addEventListener('close', () => {
    window.removeEventListener('pagehide', leave);
    leave();
    stop();
    dialog.remove();
  });

  document.body.append(dialog);
  dialog.showModal();
}
