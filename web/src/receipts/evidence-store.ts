import { type EvidenceKeeper, isNews, type PlayEvidence, worthKeeping } from './evidence';
import { done } from './indexed-db';

const DATABASE = 'blockbuster-evidence';
const PLAYS = 'plays';

/** The signed in wallet's address, so that who shares a browser doesn't see what others watched. */
type Kept = PlayEvidence & { readonly viewer: string };

/** Keeps the evidence of the last plays in IndexedDB, for each viewer. */
export class EvidenceStore {
  constructor(
    private readonly factory: () => IDBFactory,
    private readonly now: () => number = Date.now,
  ) {}

  /** Keeps what is watched by whoever is signed in then, and nothing while nobody is. */
  keeper(viewer: () => string | undefined): EvidenceKeeper {
    return {
      keep: async (play) => {
        const address = viewer();
        if (address !== undefined) {
          await this.keep({ ...play, viewer: address });
        }
      },
    };
  }

  /** The newest first. */
  of(viewer: string): Promise<readonly PlayEvidence[]> {
    return this.run('readonly', async (plays) =>
      worthKeeping(await kept(plays, viewer), this.now()).map(({ viewer: _, ...play }) => play),
    );
  }

  async forget(viewer: string): Promise<void> {
    await this.run('readwrite', (plays) => done(plays.delete(allOf(viewer))));
  }

  private async keep(play: Kept): Promise<void> {
    await this.run('readwrite', async (plays) => {
      const before = await kept(plays, play.viewer);
      if (
        !isNews(
          play,
          before.find(({ stream }) => stream === play.stream),
        )
      ) {
        return;
      }
      const all = [play, ...before.filter(({ stream }) => stream !== play.stream)];
      const worth = new Set(worthKeeping(all, this.now()));
      for (const old of all.filter((each) => !worth.has(each))) {
        plays.delete([old.viewer, old.stream]);
      }
      if (worth.has(play)) {
        await done(plays.put(play));
      }
    });
  }

  private async run<T>(mode: IDBTransactionMode, action: (plays: IDBObjectStore) => Promise<T>): Promise<T> {
    const opening = this.factory().open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(PLAYS, { keyPath: ['viewer', 'stream'] });
    const database = await done(opening);
    try {
      return await action(database.transaction(PLAYS, mode).objectStore(PLAYS));
    } finally {
      database.close();
    }
  }
}

const kept = (plays: IDBObjectStore, viewer: string) => done(plays.getAll(allOf(viewer)) as IDBRequest<Kept[]>);

/** Arrays sort behind all texts. */
const allOf = (viewer: string) => IDBKeyRange.bound([viewer], [viewer, []]);

/** The one of this page. */
export const evidence = new EvidenceStore(() => indexedDB);
