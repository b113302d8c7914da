import { findCommonPublicKey, PasskeyKeypair, type PasskeyProvider } from '@mysten/sui/keypairs/passkey';
import { fromBase64, toBase64 } from '@mysten/sui/utils';
import type { Keyring } from './own-wallet';

export const PASSKEY_WALLET = {
  name: 'Blockbuster passkey',
  icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#4fe3ff"/><path d="M18 11a8 8 0 0 1 5 14.2v11.8l-5 4-5-4 3-3-3-3 3-3-3-1.8A8 8 0 0 1 18 11zm0 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z" fill="#0a0d22"/><path d="M28 20h9M28 27h9M28 34h6" stroke="#0a0d22" stroke-width="3.5" stroke-linecap="round"/></svg>',
};

const STORAGE_KEY = 'blockbuster.passkey';
const CHALLENGE_BYTES = 32;

/** Asks for passkeys and says which one the viewer chose. */
export interface Passkeys extends PasskeyProvider {
  chosen: Uint8Array | undefined;
}

interface Stored {
  readonly publicKey: string;
  readonly credentialId: string;
}

/**
 * A key that stays in the viewer's device: Sui's passkey scheme (SIP-9). The browser keeps the public half, which an
 * authenticator tells only once, when it makes the key.
 */
export class PasskeyKeyring implements Keyring {
  constructor(
    private readonly storage: Storage,
    private readonly passkeys: Passkeys,
  ) {}

  known(): PasskeyKeypair | undefined {
    const stored = this.stored();
    return stored && new PasskeyKeypair(fromBase64(stored.publicKey), this.passkeys, fromBase64(stored.credentialId));
  }

  async open(): Promise<PasskeyKeypair> {
    return this.known() ?? this.make();
  }

  async make(): Promise<PasskeyKeypair> {
    return this.keep(await PasskeyKeypair.getPasskeyInstance(this.passkeys));
  }

  /** Finds a passkey that was made before, perhaps elsewhere: two signatures of it have one public key in common. */
  async recover(): Promise<PasskeyKeypair> {
    this.passkeys.chosen = undefined;
    const [first, second] = [await this.candidates(), await this.candidates()];
    return this.keep(new PasskeyKeypair(findCommonPublicKey(first, second).toRawBytes(), this.passkeys));
  }

  private candidates() {
    return PasskeyKeypair.signAndRecover(this.passkeys, crypto.getRandomValues(new Uint8Array(CHALLENGE_BYTES)));
  }

  private keep(pair: PasskeyKeypair): PasskeyKeypair {
    const stored: Stored = {
      publicKey: toBase64(pair.getPublicKey().toRawBytes()),
      credentialId: toBase64(this.passkeys.chosen!),
    };
    this.storage.setItem(STORAGE_KEY, JSON.stringify(stored));
    return this.known()!;
  }

  private stored(): Stored | undefined {
    try {
      return (JSON.parse(this.storage.getItem(STORAGE_KEY) ?? 'null') as Stored | null) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
