import { expect, it } from 'vitest';
import { parsePool } from './pool';

it('reads the pool as the chain stores it', () => {
  const id = 'aa'.repeat(32);
  const content = Buffer.from(
    `${id}${'0100000000000000'}${'581b000000000000'}${'00e40b5402000000'}${'0065cd1d00000000'}${'0000000000000000'}`,
    'hex',
  );
  // A window of an hour, and an announcement or none.
  const window = '80ee360000000000';
  const of = (end: string) => Buffer.concat([content, Buffer.from(`${window}${end}`, 'hex')]);
  const pool = { creatorPool: '10000000000', creatorShare: 0.7 };

  expect(parsePool(of('0000'))).toEqual({ ...pool, announcement: undefined });
  expect(parsePool(of(`01${'bb'.repeat(32)}00`))).toEqual({ ...pool, announcement: `0x${'bb'.repeat(32)}` });
});
