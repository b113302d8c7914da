import { SimulationError, type SuiClientTypes } from '@mysten/sui/client';
import type { Config } from '@/api/types';
import { CONTRACT_ERRORS } from './contract-errors';

/** Why the chain did not do what a wallet asked for, in a sentence that says so to people. */
export class ChainRefusal extends Error {
  override readonly name = 'ChainRefusal';

  /** @param rule `package::module::code` of the contract's rule that was broken, by which other languages know it */
  constructor(
    message: string,
    readonly rule?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

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

/** With the sentence of the error constant behind an abort, else the network's words. */
export function refusal(config: Config, error: SuiClientTypes.ExecutionError, options?: ErrorOptions): ChainRefusal {
  const abort = error.$kind === 'MoveAbort' ? error.MoveAbort : undefined;
  const rule = `${packageName(config, abort?.location?.package)}::${abort?.location?.module}::${abort?.abortCode}`;
  const known = CONTRACT_ERRORS[rule];
  return known
    ? new ChainRefusal(known.sentence, rule, options)
    : new ChainRefusal(`The chain refused the transaction: ${error.message}.`, undefined, options);
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
