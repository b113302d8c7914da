package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import java.util.stream.LongStream;

/**
 * Brings the indexes of a ledger up to its height, if they are not: it was last written by a version that did not have them.
 * That goes once through all transactions and all objects that exist, some thousand at a time; interrupted, it starts again at
 * the next opening.
 */
final class Reindexing {
    private static final int STEP = 1_000;

    private final Store store;

    private Reindexing(Store store) {
        this.store = store;
    }

    static void runIfNeeded(Store store) {
        var height = store.number(Keys.meta("height"));
        if (!height.equals(store.number(Keys.meta("indexed")))) {
            new Reindexing(store).run(height.orElseThrow());
        }
    }

    private void run(long height) {
        try (var batch = new Batch(store)) {
            batch.clearIndexes();
            batch.commit();
        }
        for (long first = 0; first <= height; first += STEP) {
            transactions(first, Math.min(height, first + STEP - 1));
        }
        objects();
        try (var batch = new Batch(store)) {
            batch.indexed(height);
            batch.commit();
        }
    }

    private void transactions(long first, long last) {
        try (var batch = new Batch(store)) {
            LongStream.rangeClosed(first, last)
                    .mapToObj(store::checkpoint)
                    .forEach(checkpoint -> transactions(checkpoint.orElseThrow(), batch));
            batch.commit();
        }
    }

    private void transactions(Checkpoint checkpoint, Batch batch) {
        var digests = checkpoint.transactions();
        for (int i = 0; i < digests.size(); i++) {
            var executed = store.transaction(digests.get(i)).orElseThrow();
            batch.index(executed.data(), executed, i);
        }
    }

    private void objects() {
        var ids = store.ids(Keys.LATEST, null, STEP);
        while (!ids.isEmpty()) {
            try (var batch = new Batch(store)) {
                ids.forEach(id -> batch.index(store.object(id).orElseThrow()));
                batch.commit();
            }
            ids = store.ids(Keys.LATEST, ids.getLast(), STEP);
        }
    }
}
