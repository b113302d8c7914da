import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import type { Keyring } from './own-wallet';

export const DEVELOPMENT_WALLET = {
  name: 'Blockbuster development wallet',
  icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#ffd04a"/><path d="M9 15h30v20H9z" fill="#0a0d22"/><circle cx="18" cy="25" r="4.5" fill="#ffd04a"/><circle cx="30" cy="25" r="4.5" fill="#ffd04a"/></svg>',
};

const STORAGE_KEY = 'blockbuster.development-wallet';

/** A key for trying things out: it lies unprotected in the browser's storage. */
export class DevelopmentKeyring implements Keyring {
  constructor(private readonly storage: Storage) {}

  known(): Ed25519Keypair | undefined {
    const secret = this.storage.getItem(STORAGE_KEY);
    return secret === null ? undefined : Ed25519Keypair.fromSecretKey(secret);
  }

  async open(): Promise<Ed25519Keypair> {
    const known = this.known();
    if (known !== undefined) {
      return known;
    }
    const made = Ed25519Keypair.generate();
    this.storage.setItem(STORAGE_KEY, made.getSecretKey());
    return made;
  }
}
