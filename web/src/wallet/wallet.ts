import type { Transaction } from '@mysten/sui/transactions';

/** Whatever the viewer signs with: an extension, a passkey, or the development wallet. */
export interface Wallet {
  readonly name: string;
  readonly address: string;
  /** Its key lies open in this browser; only local networks have one. */
  readonly development: boolean;
  /** The signature of a personal message, as Sui writes it in base64. */
  signMessage(text: string): Promise<string>;
  /**
   * Has a transaction signed and executed; resolves when its effects can be read. Where the platform pays for gas, the wallet
   * needs none. Rejects with a `ChainRefusal` when the chain says no, and with the wallet's own error when its holder does.
   */
  execute(transaction: Transaction): Promise<Executed>;
}

/** What a transaction did. */
export interface Executed {
  readonly digest: string;
  readonly created: readonly CreatedObject[];
  readonly events: readonly EmittedEvent[];
}

export interface CreatedObject {
  readonly id: string;
  readonly type: string;
}

export interface EmittedEvent {
  /** Names the package by the id of the version that first had it. */
  readonly type: string;
  readonly bcs: Uint8Array;
}
