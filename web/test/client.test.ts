import { describe, expect, it } from 'vitest';
import { ApiClient } from '../src/api/client';
import { OfflineError, ProblemError, sentence } from '../src/api/errors';

type Call = { url: string; init: RequestInit };

function answering(response: Response | Error): { api: ApiClient; calls: Call[] } {
  const calls: Call[] = [];
  const send = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    calls.push({ url: String(input), init: init ?? {} });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  };
  return { api: new ApiClient(send), calls };
}

function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe('ApiClient', () => {
  it('asks for a page of films', async () => {
    const { api, calls } = answering(Response.json({ items: [], nextCursor: null }));

    expect(await api.contents('blue & red', 'abc')).toEqual({ items: [], nextCursor: null });
    expect(calls[0]?.url).toBe('/api/v1/contents?limit=24&q=blue+%26+red&cursor=abc');
  });

  it('sends the login token once there is one', async () => {
    const { api, calls } = answering(Response.json({ address: '0x1' }));
    api.useToken('jwt');
    await api.me();

    expect(new Headers(calls[0]?.init.headers).get('Authorization')).toBe('Bearer jwt');
  });

  it('ends a stream in a way that outlives the page', async () => {
    const { api, calls } = answering(new Response(null, { status: 204 }));
    await api.endStream('s1', { sequence: 3, positionMs: 9, playing: false, rate: 1, played: [{ fromMs: 0, toMs: 9 }] });

    expect(calls[0]?.url).toBe('/api/v1/streams/s1/end');
    expect(calls[0]?.init.keepalive).toBe(true);
    expect(JSON.parse(String(calls[0]?.init.body))).toMatchObject({ sequence: 3, played: [{ fromMs: 0, toMs: 9 }] });
  });

  it('turns a refusal into its own sentence', async () => {
    const detail = 'Buy a membership to watch this title.';
    const refusal = { type: '/problems/membership-required', title: 'Membership required', status: 403, detail };
    const { api } = answering(problem(403, refusal));

    const failure = await api.startStream('0x2').catch((caught: unknown) => caught);

    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ status: 403, type: '/problems/membership-required' });
    expect(sentence(failure)).toBe(detail);
  });

  it('knows when to come back', async () => {
    const { api } = answering(problem(429, { detail: 'Too many requests.' }, { 'Retry-After': '12' }));

    await expect(api.config()).rejects.toMatchObject({ retryAfterSeconds: 12 });
  });

  it('has a sentence for answers that are no problem details', async () => {
    const { api } = answering(new Response('<html>Bad gateway</html>', { status: 502 }));

    const failure = await api.config().catch((caught: unknown) => caught);

    expect(sentence(failure)).toBe('Something went wrong. The server answered 502; try again in a moment.');
  });

  it('does not show how a browser words a lost connection', () => {
    expect(sentence(new Error('Failed to fetch'))).toBe(
      'The Sui network does not answer. Check your connection and try again.',
    );
  });

  it('says when nobody answers', async () => {
    const { api } = answering(new TypeError('Failed to fetch'));

    const failure = await api.config().catch((caught: unknown) => caught);

    expect(failure).toBeInstanceOf(OfflineError);
    expect(sentence(failure)).toContain('does not answer');
  });
});
