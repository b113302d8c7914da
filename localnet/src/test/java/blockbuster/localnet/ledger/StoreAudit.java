package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.GasUsed;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.TransactionPlace;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays the whole chain of a closed ledger's store and compares what its effects say with every record and every index:
 * nothing may be missing, left over, or half there.
 */
final class StoreAudit {
    private final Store store;
    private final Map<SuiAddress, Long> latest = new HashMap<>();
    private final Map<Digest, Digest> transactions = new HashMap<>();
    private final Set<Bytes> traits = new HashSet<>();
    private final Map<Accumulator, BigInteger> sums = new HashMap<>();
    private long fees;

    private StoreAudit(Store store) {
        this.store = store;
    }

    /** What the audit found: the effects of each recorded transaction, and all MIST there is, which wraps around. */
    record Result(Map<Digest, Digest> effects, long total) {}

    static Result of(Path directory) {
        try (var store = Store.open(directory)) {
            var audit = new StoreAudit(store);
            audit.checkChain();
            audit.checkObjects();
            return new Result(audit.transactions, audit.total());
        }
    }

    private void checkChain() {
        long height = store.number(Keys.meta("height")).orElseThrow();
        var before = store.checkpoint(0).orElseThrow();
        startFromGenesis(before);
        for (long i = 1; i <= height; i++) {
            var checkpoint = store.checkpoint(i).orElseThrow();
            checkLink(before, checkpoint);
            before = checkpoint;
        }
        assertThat(store.checkpoint(height + 1)).isEmpty();
        assertThat(keys('k')).hasSize((int) height + 1);
        assertThat(keys('d')).hasSize((int) height + 1);
        assertThat(keys('t')).hasSize(transactions.size());
        assertThat(keys('i')).hasSize(traits.size()).allMatch(key -> traits.contains(Bytes.of(key)));
        assertThat(store.number(Keys.meta("indexed"))).hasValue(height);
    }

    /** Genesis has no effects: what it made is what has a first version. */
    private void startFromGenesis(Checkpoint genesis) {
        assertThat(genesis.sequence()).isZero();
        for (var key : keys('o')) {
            var object = LedgerObject.decode(store.get(key));
            if (store.get(Keys.transaction(object.previousTransaction())) == null) {
                latest.put(object.id(), object.version());
            }
        }
    }

    private void checkLink(Checkpoint before, Checkpoint checkpoint) {
        assertThat(checkpoint.previousDigest()).isEqualTo(before.digest());
        assertThat(checkpoint.timestampMs()).isGreaterThanOrEqualTo(before.timestampMs());
        assertThat(store.number(Keys.checkpointDigest(checkpoint.digest()))).hasValue(checkpoint.sequence());
        var records = new ArrayList<ExecutedTransaction>();
        checkpoint
                .transactions()
                .forEach(digest -> records.add(store.transaction(digest).orElseThrow()));
        var again = Checkpoints.next(before, checkpoint.epoch(), checkpoint.timestampMs(), records);
        if (!checkpoint.endOfEpoch()) {
            assertThat(again).isEqualTo(checkpoint);
        }
        for (var executed : records) {
            assertThat(executed.checkpoint()).isEqualTo(checkpoint.sequence());
            assertThat(transactions.put(executed.digest(), executed.effects().digest()))
                    .isNull();
            addTraits(executed, checkpoint.transactions().indexOf(executed.digest()));
            replay(executed);
        }
        checkSums(checkpoint, records);
    }

    /** Each sum that a transaction of the checkpoint changed has one new object, and none if nothing is left of it. */
    private void checkSums(Checkpoint checkpoint, List<ExecutedTransaction> records) {
        records.stream()
                .flatMap(executed -> executed.effects().accumulatorWrites().stream())
                .map(Output.AccumulatorWrite::accumulator)
                .distinct()
                .forEach(sum -> {
                    var value = sums.getOrDefault(sum, BigInteger.ZERO);
                    assertThat(value).isNotNegative();
                    latest.remove(sum.id());
                    if (value.signum() > 0) {
                        long version = checkpoint.sequence() + Genesis.ROOT_VERSION;
                        var field = (LedgerObject.MoveObject)
                                store.object(sum.id(), version).orElseThrow();
                        assertThat(Accumulator.of(field)).hasValue(sum);
                        assertThat(Accumulator.value(field)).isEqualTo(value);
                        latest.put(sum.id(), version);
                    }
                });
    }

    private void addTraits(ExecutedTransaction executed, int index) {
        var place = new TransactionPlace(executed.checkpoint(), index);
        Traits.of(executed.data(), executed).forEach(trait -> traits.add(Bytes.of(Keys.trait(trait, place))));
    }

    private void replay(ExecutedTransaction executed) {
        var effects = executed.effects();
        GasUsed gas = effects.gasUsed();
        fees += gas.computation() + gas.nonRefundable();
        for (var change : effects.changedObjects()) {
            if (change.output() instanceof Output.AccumulatorWrite(var sum, var by)) {
                sums.merge(sum, by, BigInteger::add);
                continue;
            }
            var input = change.input();
            assertThat(latest.get(change.id()))
                    .as("the version that %s starts from", executed.digest())
                    .isEqualTo(input == null ? null : input.version());
            checkOutput(change, effects.lamportVersion());
        }
    }

    private void checkOutput(ChangedObject change, long lamportVersion) {
        switch (change.output()) {
            case Output.NotExist() -> latest.remove(change.id());
            case Output.ObjectWrite(var digest, var owner) -> {
                var object = store.object(change.id(), lamportVersion).orElseThrow();
                assertThat(object.digest()).isEqualTo(digest);
                assertThat(object.owner()).isEqualTo(owner);
                latest.put(change.id(), lamportVersion);
            }
            case Output.PackageWrite(var version, var digest) -> {
                assertThat(store.object(change.id(), version).orElseThrow().digest())
                        .isEqualTo(digest);
                latest.put(change.id(), version);
            }
            case Output.AccumulatorWrite _ -> throw new IllegalArgumentException("no object is written");
        }
    }

    private void checkObjects() {
        var owned = new HashSet<List<SuiAddress>>();
        var ofType = new HashSet<Bytes>();
        var children = new HashSet<List<SuiAddress>>();
        var held = new HashSet<List<SuiAddress>>();
        latest.forEach((id, version) -> {
            assertThat(store.number(Keys.latest(id))).hasValue(version);
            var object = store.object(id, version).orElseThrow();
            if (object instanceof LedgerObject.MoveObject move
                    && move.type().is(SuiAddress.FRAMEWORK, "coin", "TreasuryCap")) {
                assertThat(store.get(Keys.description(move.type(), id))).isNotNull();
            }
            if (object instanceof LedgerObject.MoveObject move) {
                Accumulator.of(move).ifPresent(sum -> held.add(List.of(sum.owner(), id)));
            }
            switch (object.owner()) {
                case Owner.Account(var account) -> {
                    owned.add(List.of(account, id));
                    var type = ((LedgerObject.MoveObject) object).type();
                    ofType.add(Bytes.of(Keys.ownedOfType(account, type, id)));
                    ofType.add(Bytes.of(Keys.ownedOfType(account, type.withoutArguments(), id)));
                }
                case Owner.Parent(var parent) -> children.add(List.of(parent, id));
                case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> {}
            }
        });
        assertThat(keys('l')).hasSize(latest.size());
        assertThat(keys('a')).hasSize(owned.size()).allMatch(key -> owned.contains(ids(key)));
        assertThat(keys('s')).hasSize(held.size()).allMatch(key -> held.contains(ids(key)));
        assertThat(keys('b')).hasSize(ofType.size()).allMatch(key -> ofType.contains(Bytes.of(key)));
        assertThat(keys('c')).hasSize(children.size()).allMatch(key -> children.contains(ids(key)));
    }

    private List<byte[]> keys(char table) {
        return store.keys(new byte[] {(byte) table}, new byte[0], Integer.MAX_VALUE);
    }

    private static List<SuiAddress> ids(byte[] key) {
        return List.of(SuiAddress.of(Arrays.copyOfRange(key, 1, 1 + SuiAddress.LENGTH)), Keys.lastId(key));
    }

    private long total() {
        long total = fees;
        for (var id : latest.keySet()) {
            total += SupplyAudit.money(store.object(id).orElseThrow());
        }
        return total;
    }
}
