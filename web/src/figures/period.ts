/** Days until today that figures can be asked for. */
export const PERIODS = [7, 28, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;

/** The days of a period, oldest first, as the server counts them: `2026-01-31`, in UTC. */
export function daysOf(period: Period, now = Date.now()): readonly string[] {
  return Array.from({ length: period }, (_, day) => new Date(now - (period - 1 - day) * DAY_MS).toISOString().slice(0, 10));
}

export const firstDay = (period: Period, now = Date.now()): string => daysOf(period, now)[0]!;
