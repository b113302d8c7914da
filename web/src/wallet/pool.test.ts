import { expect, it } from 'vitest';
import { parsePool } from './pool';

it('reads the pool as the chain stores it', () => {
  const id = 'aa'.repeat(32);
  const content = Buffer.from(
    `${id}${'0100000000000000'}${'581b000000000000'}${'00e40b5402000000'}${'0065cd1d00000000'}${'0000000000000000'}00`,
    'hex',
  );

  expect(parsePool(content)).toEqual({ creatorPool: '10000000000', creatorShare: 0.7 });
});
