package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.util.Optional;

/** A gas coin as last seen. Guarded by its pool's lock. */
final class PooledCoin {
    private final SuiAddress id;
    private ObjectRef ref;
    private long balance;
    private boolean known = true;
    private boolean lost;
    private boolean leased;

    PooledCoin(Coin coin) {
        this.id = coin.ref().id();
        this.ref = coin.ref();
        this.balance = coin.balance();
    }

    SuiAddress id() {
        return id;
    }

    ObjectRef ref() {
        return ref;
    }

    boolean leased() {
        return leased;
    }

    void lease(boolean taken) {
        leased = taken;
    }

    /** Whether it can pay, as far as is known. */
    boolean covers(long budget) {
        return !lost && (!known || balance >= budget);
    }

    boolean known() {
        return known;
    }

    boolean belowOrLost(long least) {
        return lost || (known && balance < least);
    }

    void forget() {
        known = false;
    }

    /** Takes the coin's new version, and what the transaction cost, from what a transaction did. */
    void follow(ExecutedTransaction done) {
        done.changes().stream()
                .filter(changed -> changed.id().equals(id))
                .findFirst()
                .ifPresentOrElse(changed -> follow(changed, done.gasUsed().net()), this::forget);
    }

    private void follow(ChangedObject changed, long cost) {
        ObjectRef now = changed.ref();
        if (now == null) {
            lost = true;
            return;
        }
        ref = now;
        balance -= cost;
    }

    /** Takes what the node says of it, after an outcome that is not known. */
    void found(Optional<SuiObject> object, SuiAddress account) {
        SuiObject mine = object.filter(coin -> coin.owner().equals(new Owner.Account(account)))
                .orElse(null);
        if (mine == null) {
            lost = true;
            return;
        }
        ref = mine.ref();
        balance = mine.decode(reader -> {
            SuiAddress.decode(reader);
            return reader.u64();
        });
        known = true;
    }
}
