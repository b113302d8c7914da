import { describe, expect, it } from 'vitest';
import { complaintsOf, detailsOf, draftOf, titleOf } from './details';

const draft = { title: ' Kite ', description: '', genre: 'Drama', language: 'en', year: '' };

describe('titleOf', () => {
  it.each([
    ['neon_tide-final.mp4', 'Neon tide final'],
    ['KITE', 'KITE'],
    ['.mp4', ''],
  ])('makes of %s a first guess', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});

describe('complaintsOf', () => {
  it('is content with what the contract takes', () => {
    expect(
      complaintsOf({ ...draft, title: 'x'.repeat(200), description: 'x'.repeat(4_000), genre: 'x'.repeat(64) }),
    ).toEqual({});
    expect(complaintsOf({ ...draft, year: '1870' })).toEqual({});
  });

  it('counts bytes, not letters', () => {
    expect(complaintsOf({ ...draft, genre: 'ü'.repeat(33) })).toEqual({ genre: 'tooLong' });
  });

  it('names what is missing and what is no year', () => {
    expect(complaintsOf({ ...draft, title: ' ', genre: '', year: '1869' })).toEqual({
      title: 'missing',
      genre: 'missing',
      year: 'notAYear',
    });
    expect(complaintsOf({ ...draft, year: '1985.5' })).toEqual({ year: 'notAYear' });
  });
});

it('gives back the details that it was made of', () => {
  const details = { title: 'Kite', description: '', genre: 'Drama', language: 'en', year: 1985 };

  expect(detailsOf(draftOf(details))).toEqual(details);
  expect(detailsOf(draft)).toEqual({ title: 'Kite', description: '', genre: 'Drama', language: 'en' });
});
