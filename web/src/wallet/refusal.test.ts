import { SimulationError, type SuiClientTypes } from '@mysten/sui/client';
import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { CONTRACT_ERRORS } from './contract-errors';
import { inWords, refusal } from './refusal';

const abort = (packageId: string, module: string, abortCode: string): SuiClientTypes.ExecutionError => ({
  message: `MoveAbort in ${module}`,
  $kind: 'MoveAbort',
  MoveAbort: { abortCode, location: { package: packageId, module } },
});

const wrongPrice = Object.entries(CONTRACT_ERRORS).find(([key]) => key.startsWith('membership::membership::'));
const code = wrongPrice?.[0].split('::')[2] ?? '';
const words = wrongPrice?.[1].sentence;

describe('refusal', () => {
  it.each([
    ['first', id('2')],
    ['newest', id('7')],
  ])("says a contract's rule when its %s version refuses", (_, packageId) => {
    expect(refusal(config, abort(packageId, 'membership', code)).message).toBe(words);
  });

  it("says the framework's rule", () => {
    expect(refusal(config, abort('0x2', 'balance', '2')).message).toBe('The balance is too small.');
  });

  it.each([
    ['another package', abort(id('9'), 'membership', code)],
    ['an unknown code', abort(id('2'), 'membership', '999')],
  ])("keeps the network's words for %s", (_, error) => {
    expect(refusal(config, error).message).toBe('The chain refused the transaction: MoveAbort in membership.');
  });
});

describe('inWords', () => {
  it('tells why the simulation of a purchase failed', async () => {
    const failure = new SimulationError('failed', { executionError: abort(id('2'), 'membership', code) });

    await expect(inWords(config, () => Promise.reject(failure))).rejects.toThrow(
      refusal(config, failure.executionError as never),
    );
  });

  it('lets other failures through', async () => {
    await expect(inWords(config, () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  });
});
