import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledgementText } from '@/receipts/texts';
import { config, forgetApi, id, testingApi } from '@/testing/testing-api';
import { announced, distribution, NOW, noKey, TestingPlatform } from '@/testing/testing-plays';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';
import { receiptDigest } from '@/wallet/leaves-tree';
import { checkPlays, WrongLeavesError } from './check-plays';

let standing: StandingAnnouncement | undefined;
const roots: Record<string, string> = {};
vi.mock('@/wallet/announcement-on-chain', () => ({ standingAnnouncement: () => Promise.resolve(standing) }));
vi.mock('@/wallet/payout-on-chain', () => ({
  leavesRootOnChain: (_: unknown, which: string) => Promise.resolve(roots[which]),
}));

let platform: TestingPlatform;
const nothingBefore = { '/distributions': { items: [] } };
const finished = (periodEnd: string) => ({ '/distributions': { items: [{ distributionId: id('d'), periodEnd }] } });

beforeEach(async () => {
  standing = undefined;
  platform = await TestingPlatform.create();
});
afterEach(forgetApi);

async function standingOf(...plays: Parameters<typeof checkPlays>[1]) {
  const checked = await checkPlays(config, plays);
  return plays.map(({ stream }) => {
    const { standing, countedSeconds } = checked.plays.get(stream)!;
    return `${standing} ${countedSeconds}`;
  });
}

describe('plays are looked up in the announced leaves, and', () => {
  it('are included, cut short, or missing', async () => {
    const whole = await platform.acknowledge('1');
    const part = await platform.acknowledge('2');
    const none = await platform.acknowledge('3');
    const twoParts = await platform.acknowledge('4');
    const leaves = await platform.leaves(
      { play: whole, seconds: 100 },
      { play: part, seconds: 99 },
      { play: twoParts, seconds: 60 },
      { play: twoParts, seconds: 41 },
    );
    standing = announced(leaves.root);
    const calls = testingApi({ ...nothingBefore, ...distribution(id('a'), leaves) });

    expect(await standingOf(whole, part, none, twoParts)).toEqual(['included 100', 'cut 99', 'missing 0', 'included 101']);
    expect(calls.filter((call) => call.endsWith('/leaves'))).toHaveLength(1);
  });

  it('may be counted in part by a distribution before', async () => {
    const play = await platform.acknowledge('1');
    const [first, second] = [await platform.leaves({ play, seconds: 30 }), await platform.leaves({ play, seconds: 70 })];
    roots[id('d')] = first.root;
    standing = announced(second.root);
    testingApi({
      ...finished('2026-11-26T08:00:00Z'),
      ...distribution(id('a'), second),
      ...distribution(id('d'), first),
    });

    expect(await standingOf(play)).toEqual(['included 100']);
  });

  it('wait for the next distribution if they went on near the end of the last one, or after', async () => {
    const late = await platform.acknowledge('1', { at: NOW });
    const justBefore = await platform.acknowledge('2', { at: announced('').periodEndMs - 60_000 });
    const leaves = await platform.leaves({ play: late, seconds: 20 });
    standing = announced(leaves.root);
    testingApi({ ...nothingBefore, ...distribution(id('a'), leaves) });

    expect(await standingOf(late, justBefore)).toEqual(['waiting 20', 'waiting 0']);
  });

  it('wait if there is no distribution yet', async () => {
    testingApi(nothingBefore);

    expect(await standingOf(await platform.acknowledge('1'))).toEqual(['waiting 0']);
  });

  it('are not the viewer’s under a name that no key opens for the membership', async () => {
    const play = await platform.acknowledge('1');
    const leaves = await platform.leaves({ play, seconds: 100, member: 'somebody' });
    standing = announced(leaves.root);
    testingApi({ ...nothingBefore, ...distribution(id('a'), leaves) });
    expect(await standingOf(play)).toEqual(['foreign 100']);

    testingApi({ ...nothingBefore, ...distribution(id('a'), await platform.leaves({ play, seconds: 100 }), noKey) });
    standing = announced((await platform.leaves({ play, seconds: 100 })).root);
    expect(await standingOf(play)).toEqual(['foreign 100']);
  });

  it('prove nothing with a signature that is not the platform’s', async () => {
    const other = await TestingPlatform.create();
    const play = await other.acknowledge('1');
    const leaves = await platform.leaves();
    standing = announced(leaves.root);
    testingApi({ ...nothingBefore, ...distribution(id('a'), leaves) });

    expect(await standingOf(play)).toEqual(['unsigned 0']);
  });
});

it('takes no leaves for those on chain that have another root', async () => {
  const play = await platform.acknowledge('1');
  standing = announced('00'.repeat(32));
  testingApi({ ...nothingBefore, ...distribution(id('a'), await platform.leaves({ play, seconds: 100 })) });

  await expect(checkPlays(config, [play])).rejects.toThrow(WrongLeavesError);
});

it('knows a challenge again, and its answer', async () => {
  const play = await platform.acknowledge('1');
  const leaves = await platform.leaves();
  standing = announced(leaves.root);
  const challenge = {
    number: 2,
    receiptDigest: receiptDigest(acknowledgementText(play), play.signature),
    answer: 'It was never played.',
  };
  const challenges = { [`/distributions/${id('a')}/challenges`]: { items: [challenge] } };
  testingApi({ ...nothingBefore, ...distribution(id('a'), leaves), ...challenges });

  const { plays } = await checkPlays(config, [play]);

  expect(plays.get(play.stream)?.objection).toEqual({ number: 2, answer: 'It was never played.' });
});

it('looks no further back than the plays', async () => {
  const calls = testingApi(finished('2026-11-25T23:59:59Z'));

  await checkPlays(config, [await platform.acknowledge('1')]);

  expect(calls).toEqual(['GET /distributions?limit=20']);
});
