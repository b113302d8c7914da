import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WebCryptoKey } from './session-key';
import { acknowledgementText, detailsText, isSignedBy, memberName, sha256, statementText } from './texts';

const vectors = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../receipts/src/test/resources/vectors.json`, 'utf8'),
) as Record<string, string>;

const id = (end: string) => `0x${end.padStart(64, '0')}`;

describe('the texts that viewers sign', () => {
  it('are those of the server', async () => {
    const details = detailsText({
      membership: id('3e'),
      atMs: 95_000,
      played: [
        { fromMs: 0, toMs: 30_000, sinceMs: 120, untilMs: 30_120 },
        { fromMs: 60_000, toMs: 91_500, sinceMs: 40_000, untilMs: 61_000 },
      ],
      windows: [0, 1],
    });
    const statement = statementText({
      stream: '3f0c5a4e-0f43-4a1c-9d57-6c5f4b1f2a10',
      title: id('71'),
      day: '2026-11-26',
      sequence: 7,
      watchedSeconds: 61,
      details: await sha256(details),
    });

    expect(details).toBe(vectors['details']);
    expect(statement).toBe(vectors['statement']);
  });

  it('are answered by the platform with the texts that it signs', async () => {
    const text = acknowledgementText({
      stream: '3f0c5a4e-0f43-4a1c-9d57-6c5f4b1f2a10',
      title: id('71'),
      day: '2026-11-26',
      membership: id('3e'),
      at: 0,
      sequence: 7,
      creditedSeconds: 60,
      statement: vectors['statementHash']!,
      signature: vectors['acknowledgementSignature']!,
    });

    expect(text).toBe(vectors['acknowledgement']);
    expect(await isSignedBy(vectors['platformKey']!, text, vectors['acknowledgementSignature']!)).toBe(true);
    expect(await isSignedBy(vectors['sessionKey']!, text, vectors['acknowledgementSignature']!)).toBe(false);
  });

  it('are published under the name that a membership has by its key', async () => {
    expect(await memberName(vectors['memberKey']!, id('3e'))).toBe(vectors['memberName']);
  });

  it('say none for what is empty', () => {
    expect(detailsText({ membership: id('3e'), atMs: 0, played: [], windows: [] })).toMatch(
      /\nplayed: none\nwindows: none$/,
    );
  });
});

describe('a session key', () => {
  it('signs as the server does', async () => {
    const der = Buffer.from(`302e020100300506032b657004220420${vectors['sessionSeed']}`, 'hex');
    const privateKey = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign']);
    const raw = Buffer.from(vectors['sessionKey']!, 'hex');
    const publicKey = await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);

    const key = await WebCryptoKey.of({ privateKey, publicKey });

    expect(key.publicKey).toBe(vectors['sessionKey']);
    expect(await key.sign(vectors['statement']!)).toBe(vectors['signature']);
  });

  it('can not be taken out', async () => {
    const key = await WebCryptoKey.create();

    expect(key.pair.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key.pair.privateKey)).rejects.toThrow();
    expect(key.publicKey).toMatch(/^[0-9a-f]{64}$/);
  });
});
