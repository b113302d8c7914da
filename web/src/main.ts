import { ApiClient } from './api/client';
import { ProblemError } from './api/errors';
import type { Config, ContentSummary, UploadStatus } from './api/types';
import { Session } from './session';
import { showMembership } from './ui/membership-panel';
import { attempt, say } from './ui/notices';
import { watch } from './ui/player-dialog';
import { Shelf } from './ui/shelf';
import { type Send, showUpload } from './ui/upload-panel';
import { showWallet } from './ui/wallet-panel';
import { sui } from './wallet/amount';

const api = new ApiClient();
const session = new Session(api, localStorage);
const shelf = new Shelf(api, play);
let config: Config | undefined;

/** The wallet's code is large and loaded when first needed. */
async function openWallet() {
  const [{ DevelopmentWallet }, { Chain }, known] = await Promise.all([
    import('./wallet/development-wallet'),
    import('./wallet/chain'),
    config ?? api.config(),
  ]);
  config = known;
  return { wallet: DevelopmentWallet.open(localStorage), chain: new Chain(known), config: known };
}

async function logIn(): Promise<void> {
  const { wallet } = await openWallet();
  await session.logIn(wallet);
  await showWho();
}

async function logOut(): Promise<void> {
  await session.logOut();
  location.reload();
}

async function askFaucet(): Promise<void> {
  const { wallet, chain, config: known } = await openWallet();
  if (known.faucetUrl) {
    await chain.askFaucet(known.faucetUrl, wallet.address);
    say('Test SUI arrived.');
    await showWho();
  }
}

async function buy(tier: number): Promise<void> {
  const { wallet, chain, config: known } = await openWallet();
  const chosen = known.tiers[tier];
  if (chosen === undefined) {
    return;
  }
  if ((await chain.balance(wallet.address)) <= BigInt(chosen.price)) {
    throw new Error(`The wallet holds too little for ${sui(chosen.price)} and gas. Press "Get test SUI" first.`);
  }
  await chain.buyMembership(wallet, tier, chosen.price);
  say(`Welcome: your ${chosen.name} membership is on chain.`);
  await membershipToShow();
  await showWho();
}

/** Becomes a creator first, if the server says that the wallet is none. */
async function send(...[file, synopsis, tell, follow]: Parameters<Send>): Promise<void> {
  const { sendFilm } = await import('./api/uploads');
  const sending = () => sendFilm(file, synopsis, { address: session.me?.address ?? '', token: api.bearer }, tell);
  const id = await sending().catch(async (failure: unknown) => {
    if (!(failure instanceof ProblemError && failure.type === '/problems/no-uploader-account')) {
      throw failure;
    }
    const { wallet, chain } = await openWallet();
    await chain.registerCreator(wallet, wallet.address.slice(0, 10));
    return sending();
  });
  await followUpload(id, follow);
}

async function followUpload(id: string, follow: (status: UploadStatus) => void): Promise<void> {
  for (;;) {
    const status = await api.upload(id);
    follow(status);
    if (status.error) {
      throw new Error(`${status.error.title} ${status.error.detail}`);
    }
    if (status.state === 'in_review' || status.state === 'published') {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** The server learns of a purchase from the chain, a moment later. */
async function membershipToShow(): Promise<void> {
  for (let tries = 0; tries < 15; tries++) {
    await session.refresh();
    if (session.me?.membership) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function play(content: ContentSummary): Promise<void> {
  if (session.me === undefined) {
    await logIn();
  }
  await watch(api, content);
}

async function showWho(): Promise<void> {
  if (session.me === undefined) {
    showWallet(undefined, undefined, { logIn, logOut });
    return;
  }
  const { wallet, chain, config: known } = await openWallet();
  const balance = await chain.balance(wallet.address).then(sui, () => undefined);
  showWallet(session.me, balance, { logIn, logOut, askFaucet: known.faucetUrl ? askFaucet : undefined });
  showUpload(send);
  showMembership(known, session.me.membership ?? undefined, buy);
}

await Promise.all([
  attempt(undefined, () => shelf.show()),
  attempt(undefined, async () => {
    await session.resume().finally(showWho);
  }),
]);
