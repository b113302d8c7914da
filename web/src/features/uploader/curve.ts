import type { WatchThrough } from '@/api/types';
import type { Point } from '@/ui/chart';

const TABLE_STEPS = 20;

/** The whole film, from its first second to its end, as steps. */
export function curvePoints({ durationSeconds, points }: WatchThrough): readonly Point[] {
  const told = points.map(({ second, views }) => ({ x: second, y: views }));
  const start = told[0]?.x === 0 ? [] : [{ x: 0, y: 0 }];
  const last = told.at(-1);
  const end = last !== undefined && last.x >= durationSeconds ? [] : [{ x: durationSeconds, y: last?.y ?? 0 }];
  return [...start, ...told, ...end];
}

/** The views at every twentieth of the film: what a table of a long film can hold. */
export function curveTable({ durationSeconds, points }: WatchThrough): readonly Point[] {
  const moments = Array.from({ length: TABLE_STEPS }, (_, step) => Math.floor((step * durationSeconds) / TABLE_STEPS));
  return [...new Set(moments)].map((x) => ({ x, y: points.findLast(({ second }) => second <= x)?.views ?? 0 }));
}

/** `1:02:03` */
export function moment(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
