import { expect, it } from 'vitest';
import { parseAnnouncement } from './announcement-on-chain';

const number = (value: bigint) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes.toString('hex');
};
const text = (value: string) => Buffer.from(`${String.fromCharCode(value.length)}${value}`).toString('hex');

it('reads an announcement as the chain stores it', () => {
  const content = [
    'aa'.repeat(32),
    number(1n),
    'bb'.repeat(32),
    number(1_000n),
    number(2_000n),
    text('pool/1'),
    `20${'cc'.repeat(32)}`,
    text('blob'),
    `20${'dd'.repeat(32)}`,
    number(750n),
    number(0n),
    number(4n),
    number(3_000n),
    // How many challenges there were, and the table of those without an answer.
    number(0n),
    'ee'.repeat(32),
    number(0n),
  ].join('');

  expect(parseAnnouncement(Buffer.from(content, 'hex'))).toEqual({
    id: `0x${'aa'.repeat(32)}`,
    periodEndMs: 2_000,
    merkleRoot: 'cc'.repeat(32),
    opensAtMs: 3_000,
  });
});
