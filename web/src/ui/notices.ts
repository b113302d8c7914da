import { sentence } from '../api/errors';
import { byId, el } from './dom';

/** Says something to the user; a newer message takes an older one's place. */
export function say(message: string, kind: 'info' | 'error' = 'info'): void {
  const notice = el('div', { class: `notice ${kind}` }, el('p', {}, message));
  notice.append(el('button', { class: 'quiet', type: 'button', click: () => notice.remove() }, 'Dismiss'));
  byId('notices').replaceChildren(notice);
}

/** Runs what a button asks for; the button rests meanwhile, and a failure is told. */
export async function attempt(button: HTMLButtonElement | undefined, action: () => Promise<void>): Promise<void> {
  if (button !== undefined) {
    button.disabled = true;
  }
  try {
    await action();
  } catch (failure) {
    say(sentence(failure), 'error');
  } finally {
    if (button !== undefined) {
      button.disabled = false;
    }
  }
}

/** A button whose action may take a while or fail. */
export function actionButton(label: string, action: () => Promise<void>, style = ''): HTMLButtonElement {
  const button = el('button', { type: 'button', class: style, click: () => void attempt(button, action) }, label);
  return button;
}
