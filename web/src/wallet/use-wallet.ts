import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useConfig } from '@/api/hooks';
import { useAddress } from '@/session/hooks';
import { openWallets } from './open-wallets';
import type { Wallet } from './wallet';
import { walletStore } from './wallet-store';

/**
 * The connected wallet of who is signed in. Its code is loaded when the first component asks while somebody is signed in, so
 * a page that only shows things should not ask.
 */
export function useWallet(): Wallet | undefined {
  const address = useAddress();
  const { data: config } = useConfig();
  const wallet = useStore(walletStore, (state) => state.wallet);
  useEffect(() => {
    if (address !== undefined && config !== undefined) {
      openWallets(config).catch(() => undefined);
    }
  }, [address, config]);
  return wallet?.address === address ? wallet : undefined;
}

/** Whether somebody is signed in whose wallet is not there any more: ask them to connect it. */
export function useWalletLost(): boolean {
  const wallet = useWallet();
  const signedIn = useAddress() !== undefined;
  return useStore(walletStore, (state) => state.settled) && signedIn && wallet === undefined;
}
