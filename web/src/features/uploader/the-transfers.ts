import { useEffect } from 'react';
import { useStore } from 'zustand';
import { api } from '@/api/client';
import { session } from '@/session/session';
import { type Transfer, Transfers } from './transfers';

let renew: () => Promise<void> = () => Promise.reject(new Error('No wallet is connected.'));
let arrived: (uploadId: string) => void = () => {};

/** The ones of this tab. */
export const transfers = new Transfers({ token: () => api.bearer, renew: () => renew() }, (uploadId) => arrived(uploadId));

/** How a login is renewed, and whom an arrival is told, while this page stands and after. */
export function useTransfersWith(renewLogin: (() => Promise<void>) | undefined, onArrival: () => void): void {
  useEffect(() => {
    if (renewLogin !== undefined) {
      renew = renewLogin;
    }
    arrived = onArrival;
  }, [renewLogin, onArrival]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => transfers.busy && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    const unsubscribe = session.store.subscribe(({ kind }) => kind === 'signed-in' && transfers.loggedIn());
    return () => {
      window.removeEventListener('beforeunload', warn);
      unsubscribe();
    };
  }, []);
}

export function useTransfer(uploadId: string): Transfer | undefined {
  return useStore(transfers.store, (all) => all[uploadId]);
}
