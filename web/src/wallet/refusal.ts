import { SimulationError, type SuiClientTypes } from '@mysten/sui/client';
import type { Config } from '@/api/types';
import { ToldError } from '@/i18n/told-error';
import { CONTRACT_ERRORS } from './contract-errors';

/** Why the chain did not do what a wallet asked for, in a sentence that says so to people. */
export class ChainRefusal extends ToldError {}

/** Runs a wallet's call; what a contract refuses becomes the contract's own sentence. */
export async function inWords<T>(config: Config, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof SimulationError && error.executionError !== undefined) {
      throw refusal(config, error.executionError, { cause: error });
    }
    throw error;
  }
}

/** With the sentence of the error constant behind an abort, else with the network's words. */
export function refusal(config: Config, error: SuiClientTypes.ExecutionError, options?: ErrorOptions): ChainRefusal {
  const abort = error.$kind === 'MoveAbort' ? error.MoveAbort : undefined;
  const name = packageName(config, abort?.location?.package);
  const module = abort?.location?.module;
  const known = name && CONTRACT_ERRORS[`${name}::${module}::${abort?.abortCode}`];
  return known
    ? new ChainRefusal(`contracts.${name}.${module}.${known.constant}`, known.sentence, {}, options)
    : refused(error.message, options);
}

/** When the network alone knows why. */
export function refused(reason: string, options?: ErrorOptions): ChainRefusal {
  return new ChainRefusal('errors.chainRefused', `The chain refused the transaction: ${reason}.`, { reason }, options);
}

/** Nodes name the version that ran: the first or the newest. */
function packageName(config: Config, id: string | undefined): string | undefined {
  const address = id && BigInt(id);
  const names = { revenuePool: 'revenue_pool', membership: 'membership', contentRegistry: 'content_registry' } as const;
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    const versions = [config.packages[key], config.newestPackages[key]];
    if (versions.some((version) => BigInt(version) === address)) {
      return names[key];
    }
  }
  return address === 1n ? 'move-stdlib' : address === 2n ? 'sui-framework' : undefined;
}
