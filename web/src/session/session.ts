import { createStore } from 'zustand';
import { type ApiClient, api } from '@/api/client';
import type { Login } from '@/api/types';
import { KeyStore } from '@/receipts/key-store';
import type { SessionKey, SessionKeys } from '@/receipts/session-key';

const STORAGE_KEY = 'blockbuster.login';

/** Proves ownership of an address. */
export interface Signer {
  readonly address: string;
  /** The signature of a personal message, as Sui writes it in base64. */
  signMessage(text: string): Promise<string>;
}

/** Before the browser's storage was read, nobody knows. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly login: Login };

/** Who is signed in; survives a reload until the login expires, and needs no wallet for that. */
export class Session {
  readonly store = createStore<SessionState>(() => ({ kind: 'unknown' }));

  constructor(
    private readonly client: ApiClient,
    private readonly storage: () => Storage,
    private readonly keys: SessionKeys,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes up an earlier login, if it has not expired; the server's word on it comes with the first call. */
  resume(): void {
    const login = this.stored();
    this.take(login);
  }

  async logIn(signer: Signer): Promise<void> {
    const key = await this.keys.create();
    const body = { address: signer.address, sessionKey: key.publicKey };
    const { challengeId, message } = await this.client.post('/auth/challenge', { body });
    const signature = await signer.signMessage(message);
    const login = await this.client.post('/auth/login', { body: { challengeId, signature } });
    await this.keys.keep(key);
    this.storage().setItem(STORAGE_KEY, JSON.stringify(login));
    this.take(login);
  }

  async logOut(): Promise<void> {
    try {
      await this.client.post('/auth/logout');
    } finally {
      this.forget();
    }
  }

  /** Who is signed in. */
  get address(): string | undefined {
    const state = this.store.getState();
    return state.kind === 'signed-in' ? state.login.address : undefined;
  }

  /** Signs what is watched; undefined if nobody is signed in. */
  key(): Promise<SessionKey | undefined> {
    return this.keys.kept();
  }

  /** The login is no longer good. */
  forget(): void {
    void this.keys.forget().catch(() => {
      // A browser without storage keeps no key.
    });
    this.storage().removeItem(STORAGE_KEY);
    this.take(undefined);
  }

  private take(login: Login | undefined): void {
    this.client.setToken(login?.token);
    this.store.setState(login === undefined ? { kind: 'signed-out' } : { kind: 'signed-in', login }, true);
  }

  private stored(): Login | undefined {
    try {
      const login = JSON.parse(this.storage().getItem(STORAGE_KEY) ?? 'null') as Login | null;
      return login !== null && Date.parse(login.expiresAt) > this.now() ? login : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The one of this page. */
export const session = new Session(api, () => localStorage, new KeyStore(() => indexedDB));
