import { Transaction } from '@mysten/sui/transactions';
import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { purchase } from './chain';
import { payment, sparingGas } from './payment';

const types = (transaction: Transaction) =>
  transaction.getData().commands.flatMap((command) => (command.$Intent ? [command.$Intent.data['type']] : []));

describe('sparingGas', () => {
  it('pays with coins instead of the gas coin and changes nothing else', () => {
    const transaction = purchase(config, id('a'), 2, 15n);
    const spared = sparingGas(transaction);

    expect(types(transaction)).toEqual(['gas']);
    expect(types(spared)).toEqual(['0x2::sui::SUI']);
    expect(spared.getData().inputs).toEqual(transaction.getData().inputs);
    expect(spared.getData().commands.slice(1)).toEqual(transaction.getData().commands.slice(1));
  });

  it('leaves other coins as they are', () => {
    const transaction = new Transaction();
    payment(transaction, `${id('c')}::usd::USD`, 7n);

    expect(types(sparingGas(transaction))).toEqual([`${id('c')}::usd::USD`]);
  });
});
