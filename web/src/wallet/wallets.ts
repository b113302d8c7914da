import { createDAppKit, type DAppKit, type UiWallet } from '@mysten/dapp-kit-core';
import { SuiGrpcClient } from '@mysten/sui/grpc';
import { getWallets } from '@mysten/wallet-standard';
import type { Config } from '@/api/types';
import { session } from '@/session/session';
import { DEVELOPMENT_WALLET, DevelopmentKeyring } from './development-wallet';
import { execute } from './execution';
import { type Network, networkOf } from './network';
import { OwnWallet } from './own-wallet';
import type { Wallet } from './wallet';
import { type Offer, walletStore } from './wallet-store';

/** Remembers, for the next visit, which wallet was connected. */
const STORAGE_KEY = 'blockbuster.wallet';

/** Every wallet that this browser offers, ours among them; keeps `walletStore` true. One for a page. */
export class Wallets {
  private readonly client: SuiGrpcClient;
  private readonly kit: DAppKit<[Network], SuiGrpcClient>;

  constructor(private readonly config: Config) {
    const network = networkOf(config);
    const client = new SuiGrpcClient({ network, baseUrl: config.rpcUrl });
    this.client = client;
    registerOurs(network, client);
    this.kit = createDAppKit({
      networks: [network] as [Network],
      createClient: () => client,
      slushWalletConfig: null,
      storageKey: STORAGE_KEY,
    });
    this.kit.stores.$wallets.subscribe((found) =>
      walletStore.setState({ offers: found.map((wallet) => this.offer(wallet)) }),
    );
    this.kit.stores.$connection.subscribe(({ account, wallet, isReconnecting }) =>
      walletStore.setState({
        settled: !isReconnecting,
        wallet: account && wallet ? this.wallet(account.address, wallet) : undefined,
      }),
    );
    session.store.subscribe(
      (state) => void (state.kind === 'signed-out' && this.kit.disconnectWallet().catch(() => undefined)),
    );
  }

  private offer(wallet: UiWallet): Offer {
    return {
      name: wallet.name,
      icon: wallet.icon,
      development: wallet.name === DEVELOPMENT_WALLET.name,
      connect: async () => {
        const { accounts } = await this.kit.connectWallet({ wallet });
        return this.wallet(accounts[0]!.address, wallet);
      },
      disconnect: () => this.kit.disconnectWallet(),
    };
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

function registerOurs(network: Network, client: SuiGrpcClient): void {
  if (network === 'localnet') {
    getWallets().register(new OwnWallet(DEVELOPMENT_WALLET, new DevelopmentKeyring(localStorage), `sui:${network}`, client));
  }
}
