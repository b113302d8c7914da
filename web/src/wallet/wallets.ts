import { createDAppKit, type DAppKit, type UiWallet } from '@mysten/dapp-kit-core';
import type { SuiGrpcClient } from '@mysten/sui/grpc';
import { getWallets } from '@mysten/wallet-standard';
import type { Config } from '@/api/types';
import { session } from '@/session/session';
import { BrowserPasskeys, passkeysWork } from './browser-passkeys';
import { chainClient } from './chain-client';
import { DEVELOPMENT_WALLET, DevelopmentKeyring } from './development-wallet';
import { execute } from './execution';
import { type Network, networkOf } from './network';
import { type Keyring, OwnWallet } from './own-wallet';
import { PASSKEY_WALLET, PasskeyKeyring } from './passkey-wallet';
import type { Wallet } from './wallet';
import { type Offer, walletStore } from './wallet-store';

/** Remembers, for the next visit, which wallet was connected. */
const STORAGE_KEY = 'blockbuster.wallet';

/** Every wallet that this browser offers, ours among them; keeps `walletStore` true. One for a page. */
export class Wallets {
  private readonly network: Network;
  private readonly client: SuiGrpcClient;
  private readonly kit: DAppKit<[Network], SuiGrpcClient>;
  private readonly passkeys = new PasskeyKeyring(localStorage, new BrowserPasskeys('Blockbuster'));

  constructor(private readonly config: Config) {
    this.network = networkOf(config);
    this.client = chainClient(config);
    this.registerOurs();
    this.kit = createDAppKit({
      networks: [this.network] as [Network],
      createClient: () => this.client,
      slushWalletConfig: null,
      storageKey: STORAGE_KEY,
    });
    this.follow();
  }

  private registerOurs(): void {
    const register = (face: typeof PASSKEY_WALLET, keyring: Keyring) =>
      getWallets().register(new OwnWallet(face, keyring, `sui:${this.network}`, this.client));
    if (passkeysWork()) {
      register(PASSKEY_WALLET, this.passkeys);
    }
    if (this.network === 'localnet') {
      register(DEVELOPMENT_WALLET, new DevelopmentKeyring(localStorage));
    }
  }

  private follow(): void {
    const { $wallets, $connection } = this.kit.stores;
    $wallets.subscribe((found) => {
      walletStore.setState({ offers: found.map((wallet) => this.offer(wallet)) });
      this.reconnect(found).catch(() => undefined);
    });
    $connection.subscribe(({ account, wallet, isReconnecting }) =>
      walletStore.setState({
        settled: !isReconnecting,
        wallet: account && wallet ? this.wallet(account.address, wallet) : undefined,
      }),
    );
    session.store.subscribe(({ kind }) => {
      if (kind === 'signed-out') {
        void this.disconnect();
      }
    });
  }

  /** A login may outlive what remembers its wallet; one that shows the same account is it, and need not be asked for. */
  private async reconnect(found: readonly UiWallet[]): Promise<void> {
    const state = session.store.getState();
    const address = state.kind === 'signed-in' ? state.login.address : undefined;
    const wallet = found.find(({ accounts }) => accounts.some((account) => account.address === address));
    if (wallet !== undefined && this.kit.stores.$connection.get().isDisconnected) {
      await this.kit.connectWallet({ wallet });
    }
  }

  private offer(wallet: UiWallet): Offer {
    const connect = async () => {
      const { accounts } = await this.kit.connectWallet({ wallet });
      return this.wallet(accounts[0]!.address, wallet);
    };
    const { name, icon } = wallet;
    const offer = {
      name,
      icon,
      development: name === DEVELOPMENT_WALLET.name,
      connect,
      disconnect: () => this.disconnect(),
    };
    if (name !== PASSKEY_WALLET.name) {
      return offer;
    }
    const passkey = {
      known: this.passkeys.known() !== undefined,
      make: () => this.passkeys.make().then(connect),
      recover: () => this.passkeys.recover().then(connect),
    };
    return { ...offer, passkey };
  }

  private async disconnect(): Promise<void> {
    if (this.kit.stores.$connection.get().isConnected) {
      await this.kit.disconnectWallet();
    }
  }

  private wallet(address: string, { name }: UiWallet): Wallet {
    return {
      name,
      address,
      development: name === DEVELOPMENT_WALLET.name,
      signMessage: async (text) => {
        const { signature } = await this.kit.signPersonalMessage({ message: new TextEncoder().encode(text) });
        return signature;
      },
      execute: (transaction) =>
        execute(this.config, this.client, address, transaction, (shown) => this.kit.signTransaction({ transaction: shown })),
    };
  }
}
