import type { ApiClient } from './api/client';
import { ProblemError } from './api/errors';
import type { Login, Me } from './api/types';

const STORAGE_KEY = 'blockbuster.login';

/** Proves ownership of an address. */
export interface Signer {
  readonly address: string;
  sign(message: string): Promise<string>;
}

/** Who is logged in; survives a reload until the login expires. */
export class Session {
  private current: Me | undefined;

  constructor(
    private readonly api: ApiClient,
    private readonly storage: Storage,
    private readonly now: () => number = Date.now,
  ) {}

  get me(): Me | undefined {
    return this.current;
  }

  /** Takes up an earlier login, if it still holds. */
  async resume(): Promise<void> {
    const login = this.stored();
    if (login === undefined) {
      return;
    }
    this.api.useToken(login.token);
    try {
      await this.refresh();
    } catch (failure) {
      this.forget();
      if (!(failure instanceof ProblemError && failure.status === 401)) {
        throw failure;
      }
    }
  }

  async logIn(signer: Signer): Promise<void> {
    const challenge = await this.api.challenge(signer.address);
    const login = await this.api.login(challenge.challengeId, await signer.sign(challenge.message));
    this.storage.setItem(STORAGE_KEY, JSON.stringify(login));
    this.api.useToken(login.token);
    await this.refresh();
  }

  async logOut(): Promise<void> {
    try {
      await this.api.logout();
    } finally {
      this.forget();
    }
  }

  async refresh(): Promise<void> {
    this.current = await this.api.me();
  }

  private forget(): void {
    this.storage.removeItem(STORAGE_KEY);
    this.api.useToken(undefined);
    this.current = undefined;
  }

  private stored(): Login | undefined {
    const text = this.storage.getItem(STORAGE_KEY);
    const login = text === null ? undefined : (JSON.parse(text) as Login);
    return login !== undefined && Date.parse(login.expiresAt) > this.now() ? login : undefined;
  }
}
