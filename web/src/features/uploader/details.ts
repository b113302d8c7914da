import type { UploadStatus } from '@/api/types';

/** What is said of a film. */
export type Details = UploadStatus['details'];

/** As a form holds it: the year is text until it is a number. */
export interface Draft {
  readonly title: string;
  readonly description: string;
  readonly genre: string;
  readonly language: string;
  readonly year: string;
}

/** What the contract takes, in bytes of UTF-8 (`content_item::submit`). */
const MOST_BYTES = { title: 200, description: 4_000, genre: 64 } as const;
const FIRST_YEAR = 1870;
const LAST_YEAR = 9999;

export type Complaint = 'missing' | 'tooLong' | 'notAYear';
export type Complaints = Partial<Record<keyof Draft, Complaint>>;

export const draftOf = ({ title, description, genre, language, year }: Details): Draft => ({
  title,
  description,
  genre,
  language,
  year: year === undefined ? '' : String(year),
});

/** A first guess by the file's name: `neon_tide-final.mp4` is "Neon tide final". */
export function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[._-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is wrong with a draft; nothing when it can be sent. */
export function complaintsOf(draft: Draft): Complaints {
  const complaints: Complaints = {};
  for (const field of ['title', 'genre', 'language'] as const) {
    if (draft[field].trim() === '') {
      complaints[field] = 'missing';
    }
  }
  for (const field of ['title', 'description', 'genre'] as const) {
    if (new TextEncoder().encode(draft[field].trim()).length > MOST_BYTES[field]) {
      complaints[field] = 'tooLong';
    }
  }
  const year = Number(draft.year);
  if (draft.year.trim() !== '' && !(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)) {
    complaints.year = 'notAYear';
  }
  return complaints;
}

export function detailsOf(draft: Draft): Details {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    genre: draft.genre.trim(),
    language: draft.language,
    ...(draft.year.trim() === '' ? {} : { year: Number(draft.year) }),
  };
}
