import { describe, expect, it } from 'vitest';
import { ApiClient } from '@/api/client';
import { WebCryptoKey } from '@/receipts/session-key';
import { detailsText, sha256, statementText } from '@/receipts/texts';
import { ApiStreamService } from './stream-service';

const stream = {
  sessionId: '3f0c5a4e-0f43-4a1c-9d57-6c5f4b1f2a10',
  manifestUrl: '/master.m3u8',
  contentId: '0x71',
  membershipId: '0x3e',
  day: '2026-11-26',
  windowMs: 60_000,
};

const beat = {
  sequence: 2,
  positionMs: 30_000,
  playing: true,
  rate: 1,
  played: [{ fromMs: 0, toMs: 30_000, sinceMs: 100, untilMs: 30_100 }],
  atMs: 30_200,
  watchedSeconds: 30,
  windows: [0],
};

function listening(bodies: Record<string, unknown>[]): ApiClient {
  return new ApiClient((_url, init) => {
    bodies.push(JSON.parse(String(init.body)) as Record<string, unknown>);
    return Promise.resolve(Response.json({}));
  });
}

describe('ApiStreamService', () => {
  it('signs heartbeats with the session key', async () => {
    const bodies: Record<string, unknown>[] = [];
    const key = await WebCryptoKey.create();

    await new ApiStreamService(
      listening(bodies),
      () => Promise.resolve(key),
      () => 'edge:8081',
    ).end(stream, beat);

    const { atMs, watchedSeconds, windows, ...told } = beat;
    const proof = bodies[0]?.['proof'] as { signature: string };
    expect(bodies[0]).toEqual({ ...told, proof: { atMs, watchedSeconds, windows, signature: proof.signature } });
    const details = detailsText({ membership: '0x3e', atMs, windows, played: beat.played });
    const text = statementText({
      stream: stream.sessionId,
      title: '0x71',
      day: '2026-11-26',
      sequence: 2,
      watchedSeconds,
      details: await sha256(details),
    });
    const signature = Buffer.from(proof.signature, 'hex');
    const signed = await crypto.subtle.verify('Ed25519', key.pair.publicKey, signature, new TextEncoder().encode(text));
    expect(signed).toBe(true);
  });

  it('answers with what the platform acknowledged', async () => {
    const acknowledgement = { sequence: 2, creditedSeconds: 30, statement: 'ab', signature: 'cd' };
    const answer = { sessionId: stream.sessionId, creditedSeconds: 30, acknowledgement };
    const service = new ApiStreamService(
      new ApiClient(() => Promise.resolve(Response.json(answer))),
      () => WebCryptoKey.create(),
      () => undefined,
    );

    expect(await service.heartbeat(stream, beat)).toEqual(acknowledgement);
    expect(await service.end(stream, beat)).toEqual(acknowledgement);
  });

  it('signs nothing for a preview', async () => {
    const bodies: Record<string, unknown>[] = [];
    const key = await WebCryptoKey.create();
    const preview = { ...stream, membershipId: undefined };

    await new ApiStreamService(
      listening(bodies),
      () => Promise.resolve(key),
      () => 'edge:8081',
    ).heartbeat(preview, beat);

    expect(bodies[0]).not.toHaveProperty('proof');
  });

  it('reports how a stream played, and from where', async () => {
    const bodies: Record<string, unknown>[] = [];
    const report = { number: 0, samples: [{ rendition: 'v720', playedMs: 9, rebufferMs: 1, rebuffers: 1, failures: 0 }] };

    await new ApiStreamService(
      listening(bodies),
      () => Promise.resolve(undefined),
      () => 'edge:8081',
    ).report(stream, report);

    expect(bodies).toEqual([{ sessionId: stream.sessionId, edge: 'edge:8081', ...report }]);
  });
});
