import type { ApiClient } from '../api/client';
import type { ContentSummary } from '../api/types';
import { byId, el } from './dom';
import { length } from './duration';
import { actionButton, attempt } from './notices';

/** The films, newest first, with search and further pages. */
export class Shelf {
  private query = '';
  private newest = 0;

  constructor(
    private readonly api: ApiClient,
    private readonly play: (content: ContentSummary) => Promise<void>,
  ) {
    byId<HTMLFormElement>('search').addEventListener('submit', (event) => event.preventDefault());
    byId<HTMLInputElement>('query').addEventListener('input', (event) => {
      this.query = (event.target as HTMLInputElement).value.trim();
      void attempt(undefined, () => this.show());
    });
  }

  /** Lists from the start; an answer that a newer search overtook is dropped. */
  async show(cursor?: string): Promise<void> {
    const asked = ++this.newest;
    const page = await this.api.contents(this.query, cursor);
    if (asked !== this.newest) {
      return;
    }
    const list = byId('shelf');
    const tapes = page.items.map((content) => this.tape(content));
    list.querySelector('.more')?.remove();
    if (cursor === undefined) {
      list.replaceChildren(...tapes);
    } else {
      list.append(...tapes);
    }
    if (page.nextCursor) {
      const next = page.nextCursor;
      list.append(el('li', { class: 'more' }, actionButton('More films', () => this.show(next), 'quiet')));
    }
    if (list.childElementCount === 0) {
      list.append(el('li', { class: 'soft' }, this.query === '' ? 'The shelf is empty.' : 'Nothing found. Try other words.'));
    }
  }

  private tape(content: ContentSummary): HTMLLIElement {
    const maker = content.uploader.name ?? `${content.uploader.address.slice(0, 10)}…`;
    const play = actionButton('Play', () => this.play(content));
    play.setAttribute('aria-label', `Play ${content.title}`);
    return el(
      'li',
      { class: 'tape' },
      el('img', { src: content.posterUrl, alt: '', loading: 'lazy', width: '320', height: '180' }),
      el(
        'div',
        {},
        el('h2', {}, content.title),
        el('p', { class: 'soft' }, [content.genre, length(content.durationMs), `by ${maker}`].filter(Boolean).join(' · ')),
        play,
      ),
    );
  }
}
