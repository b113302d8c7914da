import { describe, expect, it } from 'vitest';
import { addressOf, change, filterOf } from './filter';

const of = (address: string) => filterOf(new URLSearchParams(address));

describe('filterOf', () => {
  it('reads everything that an address can ask for', () => {
    expect(of('q=blue+velvet&genre=Drama&language=de&year=1986&length=long&sort=rating')).toEqual({
      q: 'blue velvet',
      genre: 'Drama',
      language: 'de',
      year: 1986,
      length: 'long',
      sort: 'rating',
    });
  });

  it('leaves out what makes no sense', () => {
    expect(of('year=abc&length=huge&sort=worst&q=++&other=1')).toEqual({});
  });
});

describe('addressOf', () => {
  it('can be read again', () => {
    const filter = { q: 'a & b', year: 1999, sort: 'title' } as const;

    expect(of(addressOf(filter))).toEqual(filter);
  });

  it('is empty for the whole shelf', () => {
    expect(addressOf({})).toBe('');
  });
});

describe('change', () => {
  it('says one thing anew', () => {
    expect(change({ genre: 'Drama', year: 1999 }, 'year', '2001')).toEqual({ genre: 'Drama', year: 2001 });
  });

  it('takes back what is emptied', () => {
    expect(change({ genre: 'Drama', year: 1999 }, 'genre', '')).toEqual({ year: 1999 });
  });
});
