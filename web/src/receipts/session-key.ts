import { hex } from './texts';

/** The key that signs what this browser's viewer watches: the wallet authorizes it, and nobody can take it out. */
export interface SessionKey {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** The Ed25519 signature of a text, in 128 hexadecimal digits. */
  sign(message: string): Promise<string>;
}

/** Where session keys come from and are kept between visits. */
export interface SessionKeys {
  /** A new key, not kept yet. */
  create(): Promise<SessionKey>;
  keep(key: SessionKey): Promise<void>;
  kept(): Promise<SessionKey | undefined>;
  forget(): Promise<void>;
}

export class WebCryptoKey implements SessionKey {
  private constructor(
    readonly pair: CryptoKeyPair,
    readonly publicKey: string,
  ) {}

  static async create(): Promise<WebCryptoKey> {
    // Not extractable: even a script that takes this page over can use the key only as long as it is here.
    return WebCryptoKey.of((await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair);
  }

  static async of(pair: CryptoKeyPair): Promise<WebCryptoKey> {
    return new WebCryptoKey(pair, hex(await crypto.subtle.exportKey('raw', pair.publicKey)));
  }

  async sign(message: string): Promise<string> {
    return hex(await crypto.subtle.sign('Ed25519', this.pair.privateKey, new TextEncoder().encode(message)));
  }
}
