import type { Synopsis } from '../api/uploads';
import type { UploadStatus } from '../api/types';
import { byId, el } from './dom';
import { attempt } from './notices';

/** Sends a film; tells how much has arrived, and then where its making stands. */
export type Send = (
  file: File,
  synopsis: Synopsis,
  tell: (sentBytes: number, totalBytes: number) => void,
  follow: (status: UploadStatus) => void,
) => Promise<void>;

const STEPS: Record<string, string> = {
  probing: 'Looking at the film',
  transcoding: 'Making its qualities',
  packaging: 'Encrypting',
  storing: 'Storing on Walrus',
  registering: 'Registering on chain',
  in_review: 'Waiting for a moderator',
  published: 'On the shelf',
};

/** The creator's form; once it is there, it stays with what it shows. */
export function showUpload(send: Send): void {
  const panel = byId('upload');
  if (!panel.hidden) {
    return;
  }
  panel.hidden = false;
  const file = el('input', { id: 'film', type: 'file', accept: 'video/*,.mkv', required: true });
  const progress = el('progress', { max: '1', value: '0', 'aria-label': 'Sent', hidden: true });
  const words = el('p', { class: 'soft', role: 'status' });
  const button = el('button', { type: 'submit' }, 'Upload');
  const form = el(
    'form',
    { 'aria-labelledby': 'upload-title' },
    field('Film', file),
    field('Title', el('input', { name: 'title', required: true, maxlength: '200' })),
    field('Description', el('input', { name: 'description', maxlength: '1000' })),
    field('Genre', el('input', { name: 'genre', required: true, maxlength: '50' })),
    field('Language', el('input', { name: 'language', required: true, value: 'en', pattern: '[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*' })),
    button,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = file.files?.[0];
    if (chosen !== undefined) {
      void attempt(button, () => send(chosen, synopsis(form), sent, follow));
    }
  });

  const sent = (bytes: number, total: number) => {
    progress.hidden = false;
    progress.value = bytes / total;
    words.textContent = `${Math.floor((100 * bytes) / total)} % sent`;
  };
  const follow = (status: UploadStatus) => {
    const percent = status.percent > 0 && status.state !== 'in_review' ? `, ${status.percent} %` : '';
    words.textContent = `${STEPS[status.state] ?? status.state}${percent}. SHA-256 of what arrived: ${status.sha256 ?? '…'}`;
  };
  panel.replaceChildren(
    el('h2', { id: 'upload-title' }, 'Upload a film'),
    el('p', { class: 'soft' }, 'Interrupted? Choose the same file again, and it goes on where it stopped.'),
    form,
    progress,
    words,
  );
}

function field(label: string, input: HTMLInputElement): HTMLLabelElement {
  return el('label', {}, el('span', {}, label), input);
}

function synopsis(form: HTMLFormElement): Synopsis {
  const values = new FormData(form);
  const text = (name: string) => String(values.get(name) ?? '').trim();
  return { title: text('title'), description: text('description'), genre: text('genre'), language: text('language') };
}
