import { describe, expect, it } from 'vitest';
import { ApiClient } from '../src/api/client';
import { Session } from '../src/session';

class TestingStorage implements Storage {
  private readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  clear(): void {
    this.values.clear();
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
  setItem(key: string, value: string): void {
    this.values.set(key, value);
  }
}

const EXPIRES = '2030-01-01T00:00:00Z';

/** A server that knows one token. */
function server(log: string[]): ApiClient {
  return new ApiClient((input, init) => {
    const path = String(input).replace('/api/v1', '');
    const token = new Headers(init?.headers).get('Authorization');
    log.push(`${init?.method} ${path} ${init?.body ?? ''}`.trim());
    switch (path) {
      case '/auth/challenge':
        return Promise.resolve(Response.json({ challengeId: 'c1', message: 'Sign in, please' }));
      case '/auth/login':
        return Promise.resolve(Response.json({ token: 'good', expiresAt: EXPIRES, address: '0xa' }));
      default:
        return Promise.resolve(
          token === 'Bearer good' ? Response.json({ address: '0xa' }) : new Response('{}', { status: 401 }),
        );
    }
  });
}

const signer = { address: '0xa', sign: (message: string) => Promise.resolve(`signed(${message})`) };

describe('Session', () => {
  it('logs in by signing the challenge', async () => {
    const log: string[] = [];
    const session = new Session(server(log), new TestingStorage());

    await session.logIn(signer);

    expect(session.me).toEqual({ address: '0xa' });
    expect(log[1]).toBe('POST /auth/login {"challengeId":"c1","signature":"signed(Sign in, please)"}');
  });

  it('survives a reload until it expires', async () => {
    const storage = new TestingStorage();
    await new Session(server([]), storage).logIn(signer);

    const reloaded = new Session(server([]), storage, () => Date.parse(EXPIRES) - 1);
    await reloaded.resume();
    const late = new Session(server([]), storage, () => Date.parse(EXPIRES));
    await late.resume();

    expect(reloaded.me).toEqual({ address: '0xa' });
    expect(late.me).toBeUndefined();
  });

  it('forgets a login that the server no longer accepts', async () => {
    const storage = new TestingStorage();
    storage.setItem('blockbuster.login', JSON.stringify({ token: 'revoked', expiresAt: EXPIRES, address: '0xa' }));
    const session = new Session(server([]), storage);

    await session.resume();

    expect(session.me).toBeUndefined();
    expect(storage.length).toBe(0);
  });
});
