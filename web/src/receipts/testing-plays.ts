import type { PlayEvidence } from './evidence';

export const NOW = Date.parse('2026-11-26T12:00:00Z');

/** The evidence of a play: half a minute for each heartbeat. */
export const play = (stream: string, at = NOW, sequence = 1): PlayEvidence => ({
  stream,
  title: '0x71',
  day: '2026-11-26',
  membership: '0x3e',
  at,
  sequence,
  creditedSeconds: 30 * sequence,
  statement: 'ab',
  signature: 'cd',
});
