import type { Chapter } from './stream-service';

/** The chapter that a time (in seconds) lies in. */
export function chapterAt(chapters: readonly Chapter[], seconds: number): Chapter | undefined {
  const ms = seconds * 1000;
  return chapters.findLast(({ startMs, endMs }) => startMs <= ms && ms < endMs);
}
