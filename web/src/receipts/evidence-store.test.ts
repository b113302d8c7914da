import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_MS, MOST_PLAYS } from './evidence';
import { EvidenceStore } from './evidence-store';
import { NOW, play } from './testing-plays';

const [ALICE, BOB] = ['0xa11ce', '0xb0b'];

describe('EvidenceStore', () => {
  let browser: IDBFactory;
  let now: number;
  let store: EvidenceStore;

  beforeEach(() => {
    vi.stubGlobal('IDBKeyRange', IDBKeyRange);
    browser = new IDBFactory();
    now = NOW;
    store = new EvidenceStore(
      () => browser,
      () => now,
    );
  });

  const keep = (viewer: string | undefined, evidence: ReturnType<typeof play>) => store.keeper(() => viewer).keep(evidence);

  it('gives back what each viewer watched, the newest first, and nobody what others did', async () => {
    await keep(ALICE, play('first', NOW - 2));
    await keep(ALICE, play('second', NOW - 1));
    await keep(BOB, play('third'));

    expect(await store.of(ALICE)).toEqual([play('second', NOW - 1), play('first', NOW - 2)]);
    expect(await store.of(BOB)).toEqual([play('third')]);
    expect(await store.of('0xa11ce0')).toEqual([]);
  });

  it('keeps nothing while nobody is signed in', async () => {
    await keep(undefined, play('stranger'));

    expect(await store.of('undefined')).toEqual([]);
  });

  it("keeps a play's latest acknowledgement, in whatever order they are kept", async () => {
    await keep(ALICE, play('film', NOW, 2));
    await keep(ALICE, play('film', NOW, 3));
    await keep(ALICE, play('film', NOW, 1));

    expect(await store.of(ALICE)).toEqual([play('film', NOW, 3)]);
  });

  it('lets go of what is old, for good', async () => {
    await keep(ALICE, play('old'));
    now += KEPT_MS;

    expect(await store.of(ALICE)).toEqual([]);
    await keep(ALICE, play('young', now));
    now = NOW;
    expect(await store.of(ALICE)).toEqual([play('young', NOW + KEPT_MS)]);
  });

  it('makes room for what is newer, and takes nothing older in for it', async () => {
    for (let place = 0; place < MOST_PLAYS; place++) {
      await keep(ALICE, play(`s${place}`, NOW - MOST_PLAYS + place));
    }
    await keep(ALICE, play('newest'));
    await keep(ALICE, play('too old', NOW - MOST_PLAYS));

    const streams = (await store.of(ALICE)).map(({ stream }) => stream);
    expect(streams).toHaveLength(MOST_PLAYS);
    expect(streams[0]).toBe('newest');
    expect(streams.at(-1)).toBe('s1');
  });

  it('forgets one viewer alone', async () => {
    await keep(ALICE, play('hers'));
    await keep(BOB, play('his'));

    await store.forget(ALICE);

    expect(await store.of(ALICE)).toEqual([]);
    expect(await store.of(BOB)).toEqual([play('his')]);
  });

  it('is there again for the next page', async () => {
    await keep(ALICE, play('kept'));

    expect(
      await new EvidenceStore(
        () => browser,
        () => now,
      ).of(ALICE),
    ).toEqual([play('kept')]);
  });
});
