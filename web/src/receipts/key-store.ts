import { done } from './indexed-db';
import { type SessionKey, type SessionKeys, WebCryptoKey } from './session-key';

const DATABASE = 'blockbuster';
const STORE = 'session-key';
const ONLY = 'current';

/** Keeps the one session key in IndexedDB, which holds keys without showing them. */
export class KeyStore implements SessionKeys {
  constructor(private readonly factory: () => IDBFactory) {}

  create(): Promise<SessionKey> {
    return WebCryptoKey.create();
  }

  async keep(key: SessionKey): Promise<void> {
    await this.run('readwrite', (store) => store.put((key as WebCryptoKey).pair, ONLY));
  }

  async kept(): Promise<SessionKey | undefined> {
    const pair = (await this.run('readonly', (store) => store.get(ONLY))) as CryptoKeyPair | undefined;
    return pair && WebCryptoKey.of(pair);
  }

  async forget(): Promise<void> {
    await this.run('readwrite', (store) => store.delete(ONLY));
  }

  private async run(mode: IDBTransactionMode, action: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    const opening = this.factory().open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await done(opening);
    try {
      return await done(action(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  }
}
