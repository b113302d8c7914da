import type { UploadStatus } from '@/api/types';

export type UploadState = UploadStatus['state'];

/** What is done for a film, in order. */
export const STEPS = [
  'receiving',
  'probing',
  'transcoding',
  'packaging',
  'storing',
  'registering',
  'in_review',
  'published',
] as const;

export type Step = (typeof STEPS)[number];

const ENDED: ReadonlySet<UploadState> = new Set(['refused', 'cancelled', 'failed', 'taken_down']);
const CANCELLABLE: ReadonlySet<UploadState> = new Set(['receiving', 'probing', 'transcoding', 'packaging', 'storing']);
const WORKING: ReadonlySet<UploadState> = new Set([...CANCELLABLE, 'registering']);
const TAKES_SUBTITLES: ReadonlySet<UploadState> = new Set(['receiving', 'probing', 'transcoding']);

/** Where a creator looks for a film. */
export type Place = 'works' | 'review' | 'shelf' | 'back';

export function placeOf(state: UploadState): Place {
  if (WORKING.has(state)) {
    return 'works';
  }
  return state === 'in_review' ? 'review' : state === 'published' ? 'shelf' : 'back';
}

/** Whether it came to an end that is not the shelf. */
export const isEnded = (state: UploadState): boolean => ENDED.has(state);
/** Until then it can be cancelled, and what is said of it changed: afterwards it is on chain. */
export const isChangeable = (state: UploadState): boolean => CANCELLABLE.has(state);
export const isWorking = (state: UploadState): boolean => WORKING.has(state);
/** Whether a film that is whole gets its second version now. */
export const isSecondInWork = ({ secondLadder }: UploadStatus): boolean =>
  secondLadder !== undefined && ['transcoding', 'packaging', 'storing'].includes(secondLadder.state);
export const takesSubtitles = (state: UploadState): boolean => TAKES_SUBTITLES.has(state);
/** Posters are there between packaging and registration. */
export const takesPoster = (state: UploadState): boolean => state === 'storing';
