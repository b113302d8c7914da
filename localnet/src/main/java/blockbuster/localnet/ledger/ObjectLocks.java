package blockbuster.localnet.ledger;

import blockbuster.sui.SuiAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Who may use which object: one transaction that changes it, or any number that only read it, in the order in which they
 * asked. A transaction asks for all its objects in one step, so that of any two the same one is ahead everywhere: nobody
 * waits in a circle. Locks live in memory alone. Safe for many threads, which its monitor takes one by one.
 */
final class ObjectLocks {
    /** What a transaction does with an object. */
    enum Use {
        READ,
        CHANGE
    }

    /** One transaction's place in the queues of its objects. */
    final class Claim {
        private final Map<SuiAddress, Use> uses;
        private final Runnable granted;
        private int missing;

        private Claim(Map<SuiAddress, Use> uses, Runnable granted) {
            this.uses = uses;
            this.granted = granted;
        }

        /** Queues up; the claim is granted here, or in the thread that releases the last of its objects. */
        void enter() {
            if (enqueue(this)) {
                granted.run();
            }
        }

        /** Lets those go on who waited for this claim alone. */
        void release() {
            ObjectLocks.this.release(this).forEach(ready -> ready.granted.run());
        }
    }

    private static final class Lock {
        private final Queue<Claim> waiting = new ArrayDeque<>();
        private int readers;
        private boolean changing;

        boolean isFree() {
            return readers == 0 && !changing;
        }

        /** Whether it was granted. */
        boolean grant(Use use) {
            if (changing || (use == Use.CHANGE && readers > 0)) {
                return false;
            }
            readers += use == Use.READ ? 1 : 0;
            changing = use == Use.CHANGE;
            return true;
        }

        void release(Use use) {
            readers -= use == Use.READ ? 1 : 0;
            changing = false;
        }
    }

    private final Map<SuiAddress, Lock> locks = new HashMap<>();

    /** A claim that runs {@code granted} once all objects are its to use. */
    Claim prepare(Map<SuiAddress, Use> uses, Runnable granted) {
        return new Claim(uses, granted);
    }

    private synchronized boolean enqueue(Claim claim) {
        claim.uses.forEach((id, use) -> {
            var lock = locks.computeIfAbsent(id, _ -> new Lock());
            if (!lock.waiting.isEmpty() || !lock.grant(use)) {
                lock.waiting.add(claim);
                claim.missing++;
            }
        });
        return claim.missing == 0;
    }

    private synchronized List<Claim> release(Claim claim) {
        var ready = new ArrayList<Claim>();
        claim.uses.forEach((id, use) -> {
            var lock = locks.get(id);
            if (lock != null) {
                lock.release(use);
                grantNext(id, lock, ready);
            }
        });
        return ready;
    }

    private void grantNext(SuiAddress id, Lock lock, List<Claim> ready) {
        var next = lock.waiting.peek();
        while (next != null && lock.grant(next.uses.getOrDefault(id, Use.CHANGE))) {
            lock.waiting.remove();
            if (--next.missing == 0) {
                ready.add(next);
            }
            next = lock.waiting.peek();
        }
        if (lock.isFree()) {
            locks.remove(id);
        }
    }

    /** The number of objects that anyone uses. */
    synchronized int size() {
        return locks.size();
    }
}
