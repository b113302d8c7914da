import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';

const STORAGE_KEY = 'blockbuster.development-wallet';

/** A wallet for trying things out: its secret key lies unprotected in this browser's storage. */
export class DevelopmentWallet {
  readonly address: string;

  private constructor(readonly keypair: Ed25519Keypair) {
    this.address = keypair.toSuiAddress();
  }

  /** The wallet of this browser, made on first use. */
  static open(storage: Storage): DevelopmentWallet {
    const secret = storage.getItem(STORAGE_KEY);
    if (secret !== null) {
      return new DevelopmentWallet(Ed25519Keypair.fromSecretKey(secret));
    }
    const keypair = Ed25519Keypair.generate();
    storage.setItem(STORAGE_KEY, keypair.getSecretKey());
    return new DevelopmentWallet(keypair);
  }

  /** Signs a login challenge. */
  async sign(message: string): Promise<string> {
    const { signature } = await this.keypair.signPersonalMessage(new TextEncoder().encode(message));
    return signature;
  }
}
