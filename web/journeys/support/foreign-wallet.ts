import { Transaction } from '@mysten/sui/transactions';
import type { BrowserContext } from '@playwright/test';
import type { Person } from './person';
import type { Stage } from './stage';

/** Somebody else's wallet, as a browser's extension brings it: the page learns of it by the Wallet Standard alone. */
export class ForeignWallet {
  static readonly NAME = 'Foreign Wallet';
  /** The owner says no to the next request. */
  refusesOnce = false;
  /** What the owner was asked to sign. */
  readonly asked: string[] = [];

  private constructor(
    private readonly stage: Stage,
    private readonly owner: Person,
  ) {}

  /** Pages that the context opens from now on have it; its key stays outside of them. */
  static async installIn(context: BrowserContext, stage: Stage, owner: Person): Promise<ForeignWallet> {
    const wallet = new ForeignWallet(stage, owner);
    await context.exposeFunction('foreignWalletSigns', (kind: 'message' | 'transaction', what: string) =>
      wallet.sign(kind, what),
    );
    const publicKey = [...owner.keypair.getPublicKey().toSuiBytes()];
    await context.addInitScript(announce, { name: ForeignWallet.NAME, address: owner.address, publicKey });
    return wallet;
  }

  private async sign(kind: 'message' | 'transaction', what: string): Promise<unknown> {
    this.asked.push(kind);
    if (this.refusesOnce) {
      this.refusesOnce = false;
      throw new Error('User rejected the request');
    }
    const { keypair } = this.owner;
    if (kind === 'message') {
      return keypair.signPersonalMessage(Buffer.from(what, 'base64'));
    }
    return keypair.signTransaction(await Transaction.from(what).build({ client: this.stage.chain }));
  }
}

/** Runs in the page before its own scripts. */
function announce({ name, address, publicKey }: { name: string; address: string; publicKey: number[] }): void {
  const AUTHORIZED = 'foreign-wallet.authorized';
  const chains = ['sui:mainnet', 'sui:testnet', 'sui:devnet', 'sui:localnet'];
  const features = ['sui:signPersonalMessage', 'sui:signTransaction'];
  const account = { address, publicKey: Uint8Array.from(publicKey), chains, features };
  const accounts = () => (localStorage.getItem(AUTHORIZED) === null ? [] : [account]);
  const listeners = new Set<(change: object) => void>();
  const changed = () => {
    for (const listener of listeners) {
      listener({ accounts: accounts() });
    }
  };
  const { foreignWalletSigns } = window as unknown as {
    foreignWalletSigns(kind: string, what: string): Promise<unknown>;
  };
  const wallet = {
    version: '1.0.0',
    name,
    icon: `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`,
    chains,
    get accounts() {
      return accounts();
    },
    features: {
      'standard:connect': {
        version: '1.0.0',
        connect: async ({ silent = false } = {}) => {
          if (!silent) {
            localStorage.setItem(AUTHORIZED, 'yes');
            changed();
          }
          return { accounts: accounts() };
        },
      },
      'standard:disconnect': {
        version: '1.0.0',
        disconnect: async () => {
          localStorage.removeItem(AUTHORIZED);
          changed();
        },
      },
      'standard:events': {
        version: '1.0.0',
        on: (_: string, listener: (change: object) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      'sui:signPersonalMessage': {
        version: '1.1.0',
        signPersonalMessage: ({ message }: { message: Uint8Array }) =>
          foreignWalletSigns('message', btoa(String.fromCharCode(...message))),
      },
      'sui:signTransaction': {
        version: '2.0.0',
        signTransaction: async ({ transaction }: { transaction: { toJSON(): Promise<string> } }) =>
          foreignWalletSigns('transaction', await transaction.toJSON()),
      },
    },
  };
  const register = (api: { register(wallet: object): void }) => api.register(wallet);
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }));
  window.addEventListener('wallet-standard:app-ready', (event) => register((event as CustomEvent).detail));
}
