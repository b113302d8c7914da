// Faucet, balances, coins and what the chain says of itself.
import assert from 'node:assert/strict';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { SUI } from './world.mjs';

export async function accounts(world) {
  const { client, address, gift } = world;

  const { balance } = await client.getBalance({ owner: address, coinType: SUI });
  assert.equal(BigInt(balance.balance), BigInt(gift.amount));
  assert.equal(balance.coinBalance, balance.balance);
  const coins = await client.listCoins({ owner: address, coinType: SUI });
  assert.deepEqual(coins.objects.map((coin) => coin.objectId), [gift.id]);
  assert.equal(coins.hasNextPage, false);
  const nothing = await client.getBalance({ owner: Ed25519Keypair.generate().toSuiAddress(), coinType: SUI });
  assert.equal(nothing.balance.balance, '0');
  const metadata = await client.getCoinMetadata({ coinType: SUI });
  assert.equal(metadata.coinMetadata.decimals, 9);

  const { referenceGasPrice } = await client.getReferenceGasPrice();
  assert.equal(referenceGasPrice, '1000');
  const { chainIdentifier } = await client.core.getChainIdentifier();
  const { response: info } = await client.ledgerService.getServiceInfo({});
  assert.equal(chainIdentifier, info.chainId);
  const { systemState } = await client.core.getCurrentSystemState();
  assert.equal(systemState.epoch, info.epoch.toString());
  const { protocolConfig } = await client.core.getProtocolConfig();
  assert.equal(protocolConfig.attributes.max_programmable_tx_commands, '1024');

  assert.equal((await client.core.resolveNameServiceAddress({ name: 'nobody.sui' })).address, null);
  await assert.rejects(() => client.core.defaultNameServiceName({ address }), { code: 'NOT_FOUND' });
}
