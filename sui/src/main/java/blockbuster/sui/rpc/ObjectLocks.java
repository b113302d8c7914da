package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Lets one transaction at a time use an object. All objects of a transaction are taken at once: no deadlock. */
final class ObjectLocks {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final Set<SuiAddress> held = new HashSet<>();

    /** What one transaction holds. Used by one thread. */
    final class Hold implements AutoCloseable {
        private final Set<SuiAddress> ids;

        private Hold(Set<SuiAddress> ids) {
            this.ids = new HashSet<>(ids);
        }

        boolean has(SuiAddress id) {
            return ids.contains(id);
        }

        /** Lets the shared objects go early: the network orders their use. */
        void releaseShared(ProgrammableTransaction transaction) {
            release(transaction
                    .objects()
                    .filter(ObjectArg.Shared.class::isInstance)
                    .map(ObjectArg::id)
                    .toList());
        }

        private void release(Collection<SuiAddress> early) {
            lock.lock();
            try {
                early.stream().filter(ids::remove).forEach(held::remove);
                released.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            release(Set.copyOf(ids));
        }
    }

    /** @throws SuiException when the deadline passes while others hold some of the objects */
    Hold acquire(Set<SuiAddress> ids, Deadline deadline) {
        lock.lock();
        try {
            while (ids.stream().anyMatch(held::contains)) {
                Waiting.on(released, deadline, "earlier transactions still use the same objects");
            }
            held.addAll(ids);
            return new Hold(ids);
        } finally {
            lock.unlock();
        }
    }

    /** Those of the objects that nobody holds, without waiting. */
    Hold acquireFree(Set<SuiAddress> ids) {
        lock.lock();
        try {
            Set<SuiAddress> free = ids.stream().filter(id -> !held.contains(id)).collect(Collectors.toSet());
            held.addAll(free);
            return new Hold(free);
        } finally {
            lock.unlock();
        }
    }
}
