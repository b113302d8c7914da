// What every theme starts from: a client, an account with money, and the published package of `src/test/move/cinema`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { requestSuiFromFaucetV2 } from '@mysten/sui/faucet';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction } from '@mysten/sui/transactions';

export const SUI = '0x2::sui::SUI';
const { modules } = JSON.parse(readFileSync(new URL('../cinema.json', import.meta.url)));

export const INCLUDE = { effects: true, balanceChanges: true, objectTypes: true, transaction: true, events: true };

export class World {
  static async open(client, rpcUrl, faucetUrl) {
    const world = new World();
    Object.assign(world, { client, rpcUrl, faucetUrl, alice: Ed25519Keypair.generate() });
    world.address = world.alice.toSuiAddress();
    world.gift = (await world.askFaucet(world.address)).coins_sent[0];
    return world;
  }

  askFaucet(recipient) {
    return requestSuiFromFaucetV2({ host: this.faucetUrl, recipient });
  }

  async fundedAccount() {
    const account = Ed25519Keypair.generate();
    await this.askFaucet(account.toSuiAddress());
    return account;
  }

  async publish() {
    const executed = await this.run((tx) => {
      const cap = tx.publish({ modules, dependencies: ['0x1', '0x2'] });
      tx.transferObjects([cap], this.address);
    });
    this.packageId = executed.effects.changedObjects.find((change) => change.outputState === 'PackageWrite').objectId;
    this.token = `${this.packageId}::token::TOKEN`;
    this.published = executed;
    return executed;
  }

  // Builds with the node's help, signs, executes, and answers with the transaction, which must have succeeded.
  async run(commands, signer = this.alice) {
    const tx = new Transaction();
    commands(tx);
    const result = await this.client.signAndExecuteTransaction({ transaction: tx, signer, include: INCLUDE });
    assert.equal(result.$kind, 'Transaction', JSON.stringify(result.FailedTransaction?.status));
    return result.Transaction;
  }

  // The objects of a type that a transaction created.
  created(executed, type) {
    return executed.effects.changedObjects
      .filter((change) => change.idOperation === 'Created')
      .map((change) => change.objectId)
      .filter((id) => executed.objectTypes[id]?.includes(type));
  }

  // All pages of a listing, each with the cursor of the one before.
  async pages(list, items) {
    const pages = [];
    for (let cursor = null, more = true; more; ) {
      const page = await list(cursor);
      pages.push(page[items]);
      cursor = page.cursor;
      more = page.hasNextPage;
    }
    return pages;
  }
}
