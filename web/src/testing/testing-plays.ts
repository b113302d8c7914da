import type { PlayEvidence } from '@/receipts/evidence';
import { acknowledgementText, hex, memberName } from '@/receipts/texts';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';
import { LeavesTree } from '@/wallet/leaves-tree';
import { id, problem } from './testing-api';

export const MEMBERSHIP = id('3');
export const NOW = Date.parse('2026-11-26T12:00:00Z');
const HOUR = 3_600_000;
const KEY = '5e'.repeat(32);

/** A platform that signs, announces, and publishes leaves: whatever a test has it say. */
export class TestingPlatform {
  private constructor(private readonly pair: CryptoKeyPair) {}

  static async create(): Promise<TestingPlatform> {
    return new TestingPlatform((await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair);
  }

  /** A play that it acknowledged hours before the end of any period here. */
  async acknowledge(stream: string, more: Partial<PlayEvidence> = {}): Promise<PlayEvidence> {
    const play: PlayEvidence = {
      stream: `3f0c5a4e-0f43-4a1c-9d57-${stream.padStart(12, '0')}`,
      title: id('7'),
      day: '2026-11-26',
      membership: MEMBERSHIP,
      at: NOW - 5 * HOUR,
      sequence: 4,
      creditedSeconds: 100,
      statement: 'ab'.repeat(32),
      signature: '',
      ...more,
    };
    const text = new TextEncoder().encode(acknowledgementText(play));
    return { ...play, signature: hex(await crypto.subtle.sign('Ed25519', this.pair.privateKey, text)) };
  }

  /** The lines of a file of leaves, and their root. */
  async leaves(...plays: readonly { play: PlayEvidence; seconds: number; member?: string }[]) {
    const receiptKey = hex(await crypto.subtle.exportKey('raw', this.pair.publicKey));
    const own = await memberName(KEY, MEMBERSHIP);
    const lines = [
      JSON.stringify({ format: 'blockbuster-leaves/2', receiptKey }),
      JSON.stringify({ contribution: '70', member: own }),
      ...plays.map(({ play: { stream }, seconds, member = own }) =>
        JSON.stringify({ creditedSeconds: seconds, member, session: 'aa', stream }),
      ),
    ];
    const tree = new LeavesTree();
    for (const line of lines) {
      tree.add(new TextEncoder().encode(line));
    }
    return { text: `${lines.join('\n')}\n`, root: tree.root()! };
  }
}

export const announced = (merkleRoot: string): StandingAnnouncement => ({
  id: id('a'),
  periodEndMs: NOW - HOUR,
  merkleRoot,
  opensAtMs: NOW + 48 * HOUR,
});

/** Answers about one distribution. */
export function distribution(which: string, leaves: { readonly text: string }, key: unknown = { key: KEY }) {
  return {
    [`/distributions/${which}/leaves`]: () => new Response(leaves.text),
    [`/distributions/${which}/members/${MEMBERSHIP}/key`]: key,
    [`/distributions/${which}/challenges`]: { items: [] },
  };
}

export const noKey = () => problem(404, 'There is no such membership of yours.', '/problems/not-found');
