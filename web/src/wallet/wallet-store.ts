import { createStore } from 'zustand';
import type { Wallet } from './wallet';

/** A wallet that could be connected. */
export interface Offer {
  readonly name: string;
  readonly icon: string;
  readonly development: boolean;
  /** Asks the wallet's holder; rejects when they say no. */
  connect(): Promise<Wallet>;
  disconnect(): Promise<void>;
  /** Only passkeys have more than one way in. */
  readonly passkey?: {
    /** Whether this browser knows one, which `connect` uses; else that makes one. */
    readonly known: boolean;
    make(): Promise<Wallet>;
    /** Asks for one that was made before. */
    recover(): Promise<Wallet>;
  };
}

interface WalletState {
  readonly offers: readonly Offer[];
  readonly wallet: Wallet | undefined;
  /** False until it is known whether the wallet of the last visit can be had again. */
  readonly settled: boolean;
}

export const walletStore = createStore<WalletState>(() => ({ offers: [], wallet: undefined, settled: false }));
