import { describe, expect, it } from 'vitest';
import { ApiClient } from '@/api/client';
import type { SessionKey, SessionKeys } from '@/receipts/session-key';
import { Session } from './session';

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
const login = { token: 'good', expiresAt: EXPIRES, address: '0xa' };

function server(log: string[]): ApiClient {
  return new ApiClient((url, init) => {
    const path = url.replace('/api/v1', '');
    const token = new Headers(init.headers).get('Authorization');
    log.push([init.method, path, token, init.body].filter(Boolean).join(' '));
    switch (path) {
      case '/auth/challenge':
        return Promise.resolve(Response.json({ challengeId: 'c1', message: 'Sign in, please' }));
      case '/auth/login':
        return Promise.resolve(Response.json(login));
      default:
        return Promise.resolve(new Response(null, { status: 204 }));
    }
  });
}

const signer = { address: '0xa', signMessage: (message: string) => Promise.resolve(`signed(${message})`) };

/** Remembers one key, as a browser does. */
class TestingKeys implements SessionKeys {
  private current: SessionKey | undefined;

  create(): Promise<SessionKey> {
    return Promise.resolve({ publicKey: 'ab'.repeat(32), sign: (message) => Promise.resolve(`by key(${message})`) });
  }

  keep(key: SessionKey): Promise<void> {
    this.current = key;
    return Promise.resolve();
  }

  kept(): Promise<SessionKey | undefined> {
    return Promise.resolve(this.current);
  }

  forget(): Promise<void> {
    this.current = undefined;
    return Promise.resolve();
  }
}

const keys = new TestingKeys();

describe('Session', () => {
  it('knows nothing before the storage was read', () => {
    expect(new Session(server([]), () => new TestingStorage(), keys).store.getState()).toEqual({ kind: 'unknown' });
  });

  it('signs in by signing the challenge', async () => {
    const log: string[] = [];
    const session = new Session(server(log), () => new TestingStorage(), keys);

    await session.logIn(signer);

    expect(session.store.getState()).toEqual({ kind: 'signed-in', login });
    expect(log[0]).toBe(`POST /auth/challenge {"address":"0xa","sessionKey":"${'ab'.repeat(32)}"}`);
    expect((await session.key())?.publicKey).toBe('ab'.repeat(32));
    expect(log[1]).toBe('POST /auth/login {"challengeId":"c1","signature":"signed(Sign in, please)"}');
  });

  it('survives a reload until it expires', async () => {
    const storage = new TestingStorage();
    await new Session(server([]), () => storage, keys).logIn(signer);

    const reloaded = new Session(
      server([]),
      () => storage,
      keys,
      () => Date.parse(EXPIRES) - 1,
    );
    reloaded.resume();
    const late = new Session(
      server([]),
      () => storage,
      keys,
      () => Date.parse(EXPIRES),
    );
    late.resume();

    expect(reloaded.store.getState()).toEqual({ kind: 'signed-in', login });
    expect(late.store.getState()).toEqual({ kind: 'signed-out' });
  });

  it('takes damaged storage for nobody', () => {
    const storage = new TestingStorage();
    storage.setItem('blockbuster.login', '{');
    const session = new Session(server([]), () => storage, keys);

    session.resume();

    expect(session.store.getState()).toEqual({ kind: 'signed-out' });
  });

  it('is forgotten with its token, even if the server is away', async () => {
    const storage = new TestingStorage();
    const log: string[] = [];
    const api = server(log);
    const session = new Session(api, () => storage, keys);
    await session.logIn(signer);

    await session.logOut();

    expect(log.at(-1)).toBe('POST /auth/logout Bearer good');
    expect(api.bearer).toBe('');
    expect(storage.length).toBe(0);
    expect(await session.key()).toBeUndefined();
    expect(session.store.getState()).toEqual({ kind: 'signed-out' });
  });
});
