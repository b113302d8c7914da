import type { Me } from '../api/types';
import { byId, el } from './dom';
import { actionButton } from './notices';

/** What the wallet corner can do. */
export interface WalletActions {
  logIn(): Promise<void>;
  logOut(): Promise<void>;
  /** Absent where there is no faucet. */
  askFaucet?: (() => Promise<void>) | undefined;
}

/** The corner that says who one is. */
export function showWallet(me: Me | undefined, balance: string | undefined, actions: WalletActions): void {
  const corner = byId('wallet');
  if (me === undefined) {
    corner.replaceChildren(actionButton('Sign in with a development wallet', () => actions.logIn()));
    return;
  }
  const short = `${me.address.slice(0, 8)}…${me.address.slice(-6)}`;
  corner.replaceChildren(
    el('span', { class: 'badge', title: 'Its key lies unprotected in this browser: no real money.' }, 'Development wallet'),
    el('code', { title: me.address }, short),
  );
  if (balance !== undefined) {
    corner.append(el('span', {}, balance));
  }
  if (actions.askFaucet !== undefined) {
    corner.append(actionButton('Get test SUI', actions.askFaucet, 'quiet'));
  }
  corner.append(actionButton('Sign out', () => actions.logOut(), 'quiet'));
}
