// What viewers and the platform sign, in its one form: see the README of `receipts/`.
import type { PlayEvidence } from './evidence';

/** Film that was played without a pause at one speed; film and clock in ms, the clock from the stream's start. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly sinceMs: number;
  readonly untilMs: number;
}

export interface Details {
  readonly membership: string;
  readonly atMs: number;
  readonly played: readonly Stretch[];
  readonly windows: readonly number[];
}

export interface Statement {
  readonly stream: string;
  readonly title: string;
  /** The UTC day on which the stream started, as `2026-11-26`. */
  readonly day: string;
  readonly sequence: number;
  readonly watchedSeconds: number;
  /** `sha256` of the details' text. */
  readonly details: string;
}

export function detailsText({ membership, atMs, played, windows }: Details): string {
  const stretches = played.map((part) => `${part.fromMs}-${part.toMs}@${part.sinceMs}-${part.untilMs}`);
  return text('blockbuster-details/1', {
    membership,
    at: atMs,
    played: stretches.join(' ') || 'none',
    windows: windows.join(' ') || 'none',
  });
}

export function statementText({ stream, title, day, sequence, watchedSeconds, details }: Statement): string {
  return text('blockbuster-heartbeat/1', { stream, title, day, sequence, watched: watchedSeconds, details });
}

/** What the platform signs in answer to a heartbeat. */
export function acknowledgementText(play: PlayEvidence): string {
  const { stream, title, day, sequence, creditedSeconds, statement } = play;
  return text('blockbuster-acknowledgement/1', { stream, title, day, sequence, credited: creditedSeconds, statement });
}

/** A membership's name in a distribution, from the key that opens it. */
export function memberName(key: string, membership: string): Promise<string> {
  return sha256(text('blockbuster-member/1', { key, membership }));
}

/** Whether an Ed25519 key signed a text; all in hexadecimal digits. */
export async function isSignedBy(publicKey: string, message: string, signature: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, bytes(signature), new TextEncoder().encode(message));
}

function text(format: string, values: Record<string, string | number>): string {
  return [format, ...Object.entries(values).map(([name, value]) => `${name}: ${value}`)].join('\n');
}

export async function sha256(message: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(message)));
}

export function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytes(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
