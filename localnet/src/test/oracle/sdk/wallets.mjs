// A dapp without a browser: dapp-kit, its burner wallet, and this network.
import assert from 'node:assert/strict';
import { createDAppKit } from '@mysten/dapp-kit-core';
import { Transaction } from '@mysten/sui/transactions';
import { verifyPersonalMessageSignature } from '@mysten/sui/verify';

export async function wallets(world) {
  const kit = createDAppKit({
    networks: ['localnet'],
    createClient: () => world.client,
    enableBurnerWallet: true,
    slushWalletConfig: null,
    autoConnect: false,
  });
  const [wallet] = await registered(kit.stores.$wallets);
  const { accounts } = await kit.connectWallet({ wallet });
  const { address } = accounts[0];
  assert.equal(kit.stores.$connection.get().status, 'connected');
  await world.askFaucet(address);

  const tx = new Transaction();
  tx.transferObjects([tx.splitCoins(tx.gas, [5n])[0]], world.address);
  const result = await kit.signAndExecuteTransaction({ transaction: tx });
  assert.equal(result.$kind, 'Transaction');
  const { Transaction: executed } = await world.client.waitForTransaction({
    digest: result.Transaction.digest,
    include: { transaction: true },
  });
  assert.equal(executed.transaction.sender, address);

  const message = new TextEncoder().encode('log in');
  const { signature } = await kit.signPersonalMessage({ message });
  assert.equal((await verifyPersonalMessageSignature(message, signature)).toSuiAddress(), address);
}

// The kit registers its wallets after it was made.
function registered(store) {
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe((found) => {
      if (found.length === 0) return;
      resolve(found);
      queueMicrotask(() => unsubscribe());
    });
  });
}
