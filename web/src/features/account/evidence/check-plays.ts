import { api } from '@/api/client';
import { ProblemError } from '@/api/errors';
import type { Config, Distribution } from '@/api/types';
import { ToldError } from '@/i18n/told-error';
import type { PlayEvidence } from '@/receipts/evidence';
import { acknowledgementText, isSignedBy, memberName } from '@/receipts/texts';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';

/**
 * What distributions say of a play: all that was acknowledged, less (`cut`), or nothing (`missing`). It may also count under
 * a name that is not shown to be the viewer's (`foreign`), be due only in the next distribution (`waiting`), or be
 * acknowledged by another key than the leaves name (`unsigned`), so that it proves nothing.
 */
export type Standing = 'included' | 'cut' | 'missing' | 'foreign' | 'waiting' | 'unsigned';

/** What somebody said against the announcement over a play, and the operator's answer. */
export interface Objection {
  readonly number: number;
  readonly answer?: string | undefined;
}

export interface CheckedPlay {
  readonly standing: Standing;
  /** What the distributions count of it. */
  readonly countedSeconds: number;
  readonly objection: Objection | undefined;
}

export interface Checked {
  readonly announcement: StandingAnnouncement | undefined;
  /** By stream. */
  readonly plays: ReadonlyMap<string, CheckedPlay>;
}

/** The file of leaves is not the one that the chain has the root of. */
export class WrongLeavesError extends ToldError {
  constructor(distribution: string) {
    super('account.evidence.wrongLeaves', `The leaves of ${distribution} are not those that the chain has the root of.`);
  }
}

/** A play that is not ended goes silent first and is settled then; and clocks differ. */
const SETTLED_MS = 10 * 60 * 1000;
const PAGE = 20;

interface Counted {
  readonly own: number;
  readonly foreign: number;
}

const NOTHING: Counted = { own: 0, foreign: 0 };

interface Source {
  readonly id: string;
  readonly periodEndMs: number;
  readonly root: string;
}

/**
 * Looks plays up in the distributions that may count them, the announced one and those before. The platform is asked for
 * the leaves alone: what they must be, and which distribution is announced, is read from the chain.
 */
export async function checkPlays(config: Config, plays: readonly PlayEvidence[]): Promise<Checked> {
  const { standingAnnouncement } = await import('@/wallet/announcement-on-chain');
  const announcement = await standingAnnouncement(config);
  const sources = await sourcesFor(config, plays, announcement);
  const { counted, receiptKey } = await count(sources, plays);
  const until = Math.max(0, ...sources.map(({ periodEndMs }) => periodEndMs));
  const objections = await objectionsTo(announcement);
  const { receiptDigest } = await import('@/wallet/leaves-tree');
  const checked = new Map<string, CheckedPlay>();
  for (const play of plays) {
    const { own, foreign } = counted.get(play.stream) ?? NOTHING;
    const text = acknowledgementText(play);
    const signed = receiptKey !== undefined && (await isSignedBy(receiptKey, text, play.signature));
    checked.set(play.stream, {
      standing: standingOf(play, own, foreign, until, signed),
      countedSeconds: own + foreign,
      objection: objections.get(receiptDigest(text, play.signature)),
    });
  }
  return { announcement, plays: checked };
}

/** Seconds by stream, under the viewer's own names and others; and the key of the latest leaves. */
async function count(sources: readonly Source[], plays: readonly PlayEvidence[]) {
  const { readLeaves } = await import('./leaves');
  const memberships = new Map(plays.map(({ stream, membership }) => [stream, membership]));
  const counted = new Map<string, Counted>();
  const names = new Names();
  let receiptKey: string | undefined;
  for (const source of sources) {
    const leaves = await readLeaves(source.id, new Set(memberships.keys()));
    if (leaves.root !== source.root) {
      throw new WrongLeavesError(source.id);
    }
    receiptKey ??= leaves.receiptKey;
    for (const { stream, member, creditedSeconds } of leaves.plays) {
      const { own, foreign } = counted.get(stream) ?? NOTHING;
      const isOwn = (await names.of(source.id, memberships.get(stream)!)) === member;
      const more = isOwn ? { own: own + creditedSeconds, foreign } : { own, foreign: foreign + creditedSeconds };
      counted.set(stream, more);
    }
  }
  return { counted, receiptKey };
}

function standingOf(play: PlayEvidence, own: number, foreign: number, until: number, signed: boolean): Standing {
  if (own >= play.creditedSeconds) {
    return 'included';
  }
  if (own + foreign >= play.creditedSeconds) {
    return 'foreign';
  }
  if (play.at + SETTLED_MS > until) {
    return 'waiting';
  }
  if (!signed) {
    return 'unsigned';
  }
  return own + foreign > 0 ? 'cut' : 'missing';
}

/** Every distribution that ended after the first of the plays began, the latest first. */
async function sourcesFor(
  config: Config,
  plays: readonly PlayEvidence[],
  announcement: StandingAnnouncement | undefined,
): Promise<readonly Source[]> {
  const since = Math.min(...plays.map(({ day }) => Date.parse(day)));
  const sources: Source[] = announcement ? [{ ...announcement, root: announcement.merkleRoot }] : [];
  for await (const { distributionId, periodEnd } of finishedSince(since)) {
    if (distributionId !== undefined) {
      const { leavesRootOnChain } = await import('@/wallet/payout-on-chain');
      const root = await leavesRootOnChain(config, distributionId);
      sources.push({ id: distributionId, periodEndMs: Date.parse(periodEnd), root });
    }
  }
  return sources;
}

async function* finishedSince(since: number): AsyncGenerator<Distribution> {
  let cursor: string | undefined;
  do {
    const page = await api.get('/distributions', { query: { limit: PAGE, ...(cursor && { cursor }) } });
    const recent = page.items.filter(({ periodEnd }) => Date.parse(periodEnd) > since);
    yield* recent;
    cursor = recent.length < page.items.length ? undefined : page.nextCursor;
  } while (cursor !== undefined);
}

/** The viewer's own names, by the keys that open them. */
class Names {
  private readonly known = new Map<string, Promise<string | undefined>>();

  of(distribution: string, membership: string): Promise<string | undefined> {
    const id = `${distribution} ${membership}`;
    const name = this.known.get(id) ?? this.ask(distribution, membership);
    this.known.set(id, name);
    return name;
  }

  /** The name is computed from the key, so it is no other membership's. */
  private async ask(distribution: string, membership: string): Promise<string | undefined> {
    try {
      const path = { id: distribution, membership };
      const { key } = await api.get('/distributions/{id}/members/{membership}/key', { path });
      return await memberName(key, membership);
    } catch (failure) {
      if (failure instanceof ProblemError && failure.status === 404) {
        return undefined;
      }
      throw failure;
    }
  }
}

async function objectionsTo(announcement: StandingAnnouncement | undefined): Promise<ReadonlyMap<string, Objection>> {
  if (announcement === undefined) {
    return new Map();
  }
  const { items } = await api.get('/distributions/{id}/challenges', { path: { id: announcement.id } });
  return new Map(items.map(({ receiptDigest, number, answer }) => [receiptDigest, { number, answer }]));
}
