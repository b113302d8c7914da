import type { ApiClient } from '../api/client';
import type { ContentSummary } from '../api/types';
import type { PlayerProblem } from '../player';
import { el } from './dom';

/** Plays a film until the viewer closes the dialog or leaves the page. */
export async function watch(api: ApiClient, content: ContentSummary): Promise<void> {
  const { BrowserScreen, createEngine, Player, PreferenceStore, ResumePoints } = await import('../player');
  const video = el('video', { controls: true, autoplay: true, playsinline: true, poster: content.posterUrl });
  const alert = el('p', { class: 'notice error', role: 'alert', hidden: true });
  const dialog = el('dialog', { 'aria-labelledby': 'player-title' });
  const close = el('button', { type: 'button', class: 'quiet', click: () => dialog.close() }, 'Close');
  const title = el('h2', { id: 'player-title' }, content.title);
  dialog.append(el('header', {}, title, close), alert, video);

  const player = new Player({
    media: video,
    engine: createEngine(video),
    screen: new BrowserScreen(dialog, video),
    service: {
      start: (id) => api.startStream(id),
      running: async () => [],
      heartbeat: (id, beat) => api.heartbeat(id, beat),
      end: (id, beat) => api.endStream(id, beat),
    },
    resume: new ResumePoints(localStorage),
    preferences: new PreferenceStore(localStorage),
    page: window,
  });
  player.subscribe(() => {
    const { phase } = player.getState();
    alert.hidden = phase.kind !== 'failed';
    alert.textContent = phase.kind === 'failed' ? explain(phase.problem) : '';
  });
  dialog.addEventListener('close', () => {
    player.destroy();
    dialog.remove();
  });

  document.body.append(dialog);
  dialog.showModal();
  player.dispatch({ type: 'load', film: { contentId: content.id } });
}

function explain(problem: PlayerProblem): string {
  switch (problem.code) {
    case 'membership-missing':
    case 'membership-expired':
      return 'Your wallet holds no current membership. Buy or renew one, then play again.';
    case 'tier-too-low':
      return 'Your membership does not include this film in this quality.';
    case 'too-many-streams':
      return 'Too many streams are running on this membership. Stop one and press Play again.';
    case 'ended-elsewhere':
      return 'This stream was ended elsewhere. Close the player and press Play again.';
    case 'unsupported-browser':
      return 'This browser cannot play the film. Use a current Firefox, Chrome, Edge or Safari.';
    case 'refused':
      return problem.detail;
    default:
      return 'The film stopped. Close the player and press Play again.';
  }
}
