import { describe, expect, it } from 'vitest';
import { WatchedFilm } from './watched-film';

describe('WatchedFilm', () => {
  it('counts film seen twice once', () => {
    const film = new WatchedFilm();
    film.add({ fromMs: 20_000, toMs: 22_000 });
    film.add({ fromMs: 5_000, toMs: 6_500 });
    film.add({ fromMs: 21_000, toMs: 24_000 });

    expect(film.seconds).toBe(5);
  });

  it('names the windows that it lies in', () => {
    const film = new WatchedFilm();
    film.add({ fromMs: 180_000, toMs: 180_001 });
    film.add({ fromMs: 59_999, toMs: 120_000 });

    expect(film.windows(60_000)).toEqual([0, 1, 3]);
    expect(new WatchedFilm().windows(60_000)).toEqual([]);
  });
});
