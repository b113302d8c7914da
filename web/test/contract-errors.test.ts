import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { CONTRACT_ERRORS } from '@/wallet/contract-errors';

const contracts = (file: string) => import(pathToFileURL(join(import.meta.dirname, '../../contracts', file)).href);

interface ContractError {
  readonly module: string;
  readonly code: number;
  readonly constant: string;
  readonly sentence: string;
}

it('is what the contracts say; `mvn -pl contracts compile` writes it anew', async () => {
  const { PACKAGES } = (await contracts('packages.mjs')) as { PACKAGES: { name: string }[] };
  const { errorsOf } = (await contracts('errors.mjs')) as { errorsOf(pkg: object): Promise<ContractError[]> };
  const said = await Promise.all(
    PACKAGES.map(async (pkg) =>
      (await errorsOf(pkg)).map(({ module, code, constant, sentence }) => [
        `${pkg.name}::${module}::${code}`,
        { constant, sentence },
      ]),
    ),
  );

  expect(CONTRACT_ERRORS).toEqual(Object.fromEntries(said.flat()));
});
