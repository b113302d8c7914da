import { describe, expect, it } from 'vitest';
import { ApiClient } from './client';
import { OfflineError, ProblemError } from './errors';

type Call = { url: string; init: RequestInit };

function answering(response: Response | Error): { api: ApiClient; calls: Call[] } {
  const calls: Call[] = [];
  const api = new ApiClient((url, init) => {
    calls.push({ url, init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  });
  return { api, calls };
}

function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe('ApiClient', () => {
  it('asks for a page of films', async () => {
    const { api, calls } = answering(Response.json({ items: [] }));

    expect(await api.get('/contents', { query: { q: 'blue & red', limit: 24, cursor: 'abc', genre: '' } })).toEqual({
      items: [],
    });
    expect(calls[0]?.url).toBe('/api/v1/contents?q=blue+%26+red&limit=24&cursor=abc');
  });

  it('writes ids into paths as text', async () => {
    const { api, calls } = answering(Response.json({}));
    await api.get('/contents/{id}', { path: { id: '../x?y' } });

    expect(calls[0]?.url).toBe('/api/v1/contents/..%2Fx%3Fy');
  });

  it('sends the login token once there is one', async () => {
    const { api, calls } = answering(Response.json({ address: '0x1', roles: [] }));
    api.setToken('jwt');
    await api.get('/auth/me');

    expect(new Headers(calls[0]?.init.headers).get('Authorization')).toBe('Bearer jwt');
  });

  it('ends a stream in a way that outlives the page', async () => {
    const { api, calls } = answering(new Response(null, { status: 204 }));
    const played = [{ fromMs: 0, toMs: 9, sinceMs: 0, untilMs: 9 }];
    const body = { sequence: 3, positionMs: 9, playing: false, rate: 1, played };
    await api.post('/streams/{sessionId}/end', { path: { sessionId: 's1' }, body, keepalive: true });

    expect(calls[0]?.url).toBe('/api/v1/streams/s1/end');
    expect(calls[0]?.init.keepalive).toBe(true);
    expect(JSON.parse(String(calls[0]?.init.body))).toEqual(body);
  });

  it('turns a refusal into its own sentence, with what belongs to it', async () => {
    const detail = 'Buy a membership to watch this title.';
    const refusal = { type: '/problems/membership-required', title: 'Membership required', status: 403, detail, tier: 2 };
    const { api } = answering(problem(403, refusal));

    const failure = await api.post('/streams', { body: { contentId: '0x2' } }).catch((caught: unknown) => caught);

    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({
      status: 403,
      type: '/problems/membership-required',
      message: detail,
      details: { tier: 2 },
    });
  });

  it('knows when to come back', async () => {
    const { api } = answering(problem(429, { detail: 'Too many requests.' }, { 'Retry-After': '12' }));

    await expect(api.get('/config')).rejects.toMatchObject({ retryAfterSeconds: 12 });
  });

  it('has a sentence for answers that are no problem details', async () => {
    const { api } = answering(new Response('<html>Bad gateway</html>', { status: 502 }));

    await expect(api.get('/config')).rejects.toThrow('The server answered 502; try again in a moment.');
  });

  it('says when nobody answers', async () => {
    const { api } = answering(new TypeError('Failed to fetch'));

    await expect(api.get('/config')).rejects.toBeInstanceOf(OfflineError);
  });

  it('does not take a call that was called off for a lost connection', async () => {
    const { api } = answering(new DOMException('Aborted', 'AbortError'));

    await expect(api.get('/config', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
