// @vitest-environment happy-dom

import { Transaction } from '@mysten/sui/transactions';
import { verifyPersonalMessageSignature, verifyTransactionSignature } from '@mysten/sui/verify';
import { isWalletWithRequiredFeatureSet } from '@mysten/wallet-standard';
import { beforeEach, describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { chainClient } from './chain-client';
import { DEVELOPMENT_WALLET, DevelopmentKeyring } from './development-wallet';
import { OwnWallet } from './own-wallet';

const CHAIN = 'sui:localnet';
const open = () => new OwnWallet(DEVELOPMENT_WALLET, new DevelopmentKeyring(localStorage), CHAIN, chainClient(config));

describe('the development wallet', () => {
  beforeEach(() => localStorage.clear());

  it('is a wallet by the Wallet Standard', () => {
    expect(isWalletWithRequiredFeatureSet(open(), ['sui:signTransaction', 'sui:signPersonalMessage'])).toBe(true);
  });

  it('has no account until it is connected, tells who listens, and keeps it', async () => {
    const wallet = open();
    const heard: string[][] = [];
    const stop = wallet.features['standard:events'].on('change', ({ accounts = [] }) => {
      heard.push(accounts.map(({ address }) => address));
    });
    expect((await wallet.features['standard:connect'].connect({ silent: true })).accounts).toEqual([]);

    const { accounts } = await wallet.features['standard:connect'].connect();
    stop();
    await wallet.features['standard:connect'].connect();

    expect(heard).toEqual([[accounts[0]?.address]]);
    expect(open().accounts[0]?.address).toBe(accounts[0]?.address);
  });

  it('signs messages and transactions as its account', async () => {
    const wallet = open();
    const { accounts } = await wallet.features['standard:connect'].connect();
    const account = accounts[0]!;
    const message = new TextEncoder().encode('Hello');
    const transaction = new Transaction();
    transaction.setSender(account.address);
    transaction.setGasPrice(1);
    transaction.setGasBudget(1);
    transaction.setGasPayment([{ objectId: id('b'), version: 1, digest: '11111111111111111111111111111111' }]);

    const said = await wallet.features['sui:signPersonalMessage'].signPersonalMessage({ account, message });
    const signed = await wallet.features['sui:signTransaction'].signTransaction({
      account,
      chain: CHAIN,
      transaction: { toJSON: () => transaction.toJSON() },
    });

    const { address } = account;
    await expect(verifyPersonalMessageSignature(message, said.signature, { address })).resolves.toBeDefined();
    const bytes = await transaction.build();
    expect(signed.bytes).toBe(Buffer.from(bytes).toString('base64'));
    await expect(verifyTransactionSignature(bytes, signed.signature, { address })).resolves.toBeDefined();
  });
});
