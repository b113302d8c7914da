import type { ClientWithCoreApi } from '@mysten/sui/client';
import type { Signer } from '@mysten/sui/cryptography';
import { Transaction } from '@mysten/sui/transactions';
import {
  type IdentifierString,
  ReadonlyWalletAccount,
  StandardConnect,
  type StandardConnectMethod,
  StandardDisconnect,
  StandardEvents,
  type StandardEventsListeners,
  type StandardEventsOnMethod,
  SuiSignPersonalMessage,
  type SuiSignPersonalMessageMethod,
  SuiSignTransaction,
  type SuiSignTransactionMethod,
  type Wallet,
  type WalletAccount,
} from '@mysten/wallet-standard';

/** Where a wallet of ours has its key from. */
export interface Keyring {
  /** The key that this browser knows already. */
  known(): Signer | undefined;
  /** The known key, or else a new one; may ask the viewer. */
  open(): Promise<Signer>;
}

interface Face {
  readonly name: string;
  /** An SVG's text. */
  readonly icon: string;
}

/** A wallet in this page that is found, and asked, as any other: by the Wallet Standard. */
export class OwnWallet implements Wallet {
  readonly version = '1.0.0' as const;
  readonly name: string;
  readonly icon: `data:image/svg+xml;base64,${string}`;
  readonly chains: readonly IdentifierString[];
  private readonly listeners = new Set<StandardEventsListeners['change']>();

  constructor(
    face: Face,
    private readonly keyring: Keyring,
    chain: IdentifierString,
    private readonly client: ClientWithCoreApi,
  ) {
    this.name = face.name;
    this.icon = `data:image/svg+xml;base64,${btoa(face.icon)}`;
    this.chains = [chain];
  }

  get accounts(): readonly WalletAccount[] {
    const signer = this.keyring.known();
    return signer === undefined ? [] : [this.account(signer)];
  }

  get features() {
    return {
      [StandardConnect]: { version: '1.0.0' as const, connect: this.connect },
      [StandardDisconnect]: { version: '1.0.0' as const, disconnect: () => Promise.resolve() },
      [StandardEvents]: { version: '1.0.0' as const, on: this.on },
      [SuiSignPersonalMessage]: { version: '1.1.0' as const, signPersonalMessage: this.signPersonalMessage },
      [SuiSignTransaction]: { version: '2.0.0' as const, signTransaction: this.signTransaction },
    };
  }

  private readonly connect: StandardConnectMethod = async ({ silent = false } = {}) => {
    if (!silent) {
      await this.keyring.open();
      for (const listener of this.listeners) {
        listener({ accounts: this.accounts });
      }
    }
    return { accounts: this.accounts };
  };

  private readonly on: StandardEventsOnMethod = (_, listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private readonly signPersonalMessage: SuiSignPersonalMessageMethod = async ({ message }) =>
    (await this.keyring.open()).signPersonalMessage(message);

  private readonly signTransaction: SuiSignTransactionMethod = async ({ transaction }) => {
    const bytes = await Transaction.from(await transaction.toJSON()).build({ client: this.client });
    return (await this.keyring.open()).signTransaction(bytes);
  };

  private account(signer: Signer): WalletAccount {
    // The class leaves out what its type says may be undefined.
    return new ReadonlyWalletAccount({
      address: signer.toSuiAddress(),
      publicKey: signer.getPublicKey().toSuiBytes(),
      chains: this.chains,
      features: [SuiSignPersonalMessage, SuiSignTransaction],
    }) as WalletAccount;
  }
}
