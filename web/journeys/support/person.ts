import { requestSuiFromFaucetV2 } from '@mysten/sui/faucet';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction } from '@mysten/sui/transactions';
import type { BrowserContext } from '@playwright/test';
import type { Login } from '@/api/types';
import { purchase, registration } from '@/wallet/chain';
import { DEVELOPMENT_WALLET } from '@/wallet/development-wallet';
import type { Stage } from './stage';

/** Somebody with a wallet of their own, who did before the journey, outside of the browser, what the journey is not about. */
export class Person {
  private constructor(
    private readonly stage: Stage,
    readonly keypair: Ed25519Keypair,
  ) {}

  /** With a new wallet that has test money. */
  static async withMoney(stage: Stage): Promise<Person> {
    const person = Person.of(stage, Ed25519Keypair.generate());
    await person.askFaucet();
    return person;
  }

  /** With a new wallet that holds this much and not one base unit for gas. */
  static async withExactly(stage: Stage, amount: bigint): Promise<Person> {
    const [giver, person] = [await Person.withMoney(stage), Person.of(stage, Ed25519Keypair.generate())];
    const gift = new Transaction();
    gift.transferObjects([gift.splitCoins(gift.gas, [amount])], person.address);
    await giver.execute(gift);
    return person;
  }

  static of(stage: Stage, keypair: Ed25519Keypair): Person {
    return new Person(stage, keypair);
  }

  get address(): string {
    return this.keypair.toSuiAddress();
  }

  async askFaucet(): Promise<void> {
    const { faucetUrl } = this.stage.config;
    if (faucetUrl === undefined) {
      throw new Error('This network has no faucet');
    }
    await requestSuiFromFaucetV2({ host: faucetUrl, recipient: this.address });
  }

  /** @param tier 0 (480p, one screen), 1 or 2 */
  async buyMembership(tier: number): Promise<void> {
    const { config } = this.stage;
    const price = config.tiers.find(({ id }) => id === tier)!.price;
    await this.execute(purchase(config, this.address, tier, BigInt(price)));
  }

  async registerAsCreator(name: string): Promise<void> {
    await this.execute(registration(this.stage.config, name));
  }

  /** Resolves when it is visible on chain; what the server has heard of it follows within a second or so. */
  async execute(transaction: Transaction): Promise<void> {
    const client = this.stage.chain;
    const result = await client.signAndExecuteTransaction({ transaction, signer: this.keypair });
    if (result.$kind === 'FailedTransaction') {
      throw new Error(`The chain refused: ${JSON.stringify(result.FailedTransaction.status)}`);
    }
    await client.waitForTransaction({ digest: result.Transaction.digest });
  }

  /** @param sessionKey public key, if what is watched with the login is to be signed */
  async logIn(sessionKey?: string): Promise<Login> {
    const request = { address: this.address, sessionKey };
    const { challengeId, message } = (await this.post('/auth/challenge', request)) as {
      challengeId: string;
      message: string;
    };
    const { signature } = await this.keypair.signPersonalMessage(new TextEncoder().encode(message));
    return (await this.post('/auth/login', { challengeId, signature })) as Login;
  }

  /** Opens the context's pages as somebody who signed in here before, with the development wallet. */
  async signInTo(context: BrowserContext): Promise<void> {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const login = JSON.stringify(await this.logIn(Buffer.from(publicKey.x!, 'base64url').toString('hex')));
    const entries = {
      'blockbuster.login': login,
      'blockbuster.development-wallet': this.keypair.getSecretKey(),
      'blockbuster.wallet': `${DEVELOPMENT_WALLET.name}:${this.address}:`,
    };
    await context.addInitScript((stored) => {
      // A page that is not opened yet has no storage. Once, so that signing out stays signed out.
      if (location.origin !== 'null' && sessionStorage.getItem('journey.signedIn') === null) {
        sessionStorage.setItem('journey.signedIn', 'yes');
        for (const [name, value] of Object.entries(stored)) {
          localStorage.setItem(name, value);
        }
      }
    }, entries);
    await context.addInitScript(keepSessionKey, { publicKey, privateKey });
  }

  /** Calls the API. */
  async post(path: string, body: unknown, token?: string): Promise<unknown> {
    const answer = await fetch(`${this.stage.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    }
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}

/** Runs in the page: keeps a session key where the app looks for it. */
async function keepSessionKey(keys: { publicKey: JsonWebKey; privateKey: JsonWebKey }): Promise<void> {
  if (location.origin === 'null' || sessionStorage.getItem('journey.sessionKey') !== null) {
    return;
  }
  sessionStorage.setItem('journey.sessionKey', 'yes');
  const publicKey = await crypto.subtle.importKey('jwk', keys.publicKey, 'Ed25519', true, ['verify']);
  const privateKey = await crypto.subtle.importKey('jwk', keys.privateKey, 'Ed25519', false, ['sign']);
  const opening = indexedDB.open('blockbuster', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('session-key');
  opening.onsuccess = () => {
    const store = opening.result.transaction('session-key', 'readwrite').objectStore('session-key');
    store.put({ publicKey, privateKey }, 'current').onsuccess = () => opening.result.close();
  };
}
