package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import blockbuster.localnet.TransactionTrait.Kind;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.WriteBatch;

/** The indexes of a random chain's store, against all there is. */
final class IndexTest {
    private static final StructTag ANY_COIN = new StructTag(SuiAddress.FRAMEWORK, "coin", "Coin", List.of());

    @TempDir
    static Path directory;

    @BeforeAll
    static void writeChain() throws Exception {
        TestingChain.write(directory, 2, 800, new SplittableRandom(20_261_125));
    }

    private static RocksLedger open() {
        return RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
    }

    @Test
    void holdWhatTheChainSaysAndNothingElse() {
        assertThat(StoreAudit.of(directory).effects()).isNotEmpty();
    }

    @Test
    void areMadeAnewForALedgerThatHasNone() throws Exception {
        try (var store = Store.open(directory);
                var batch = new WriteBatch()) {
            batch.deleteRange(Keys.TRAITS, Keys.AFTER_TRAITS);
            batch.deleteRange(Keys.OWNED_TYPES, Keys.AFTER_OWNED_TYPES);
            batch.delete(Keys.meta("indexed"));
            store.write(batch);
        }

        open().close();

        assertThat(StoreAudit.of(directory).effects()).isNotEmpty();
    }

    @Test
    void areMadeAnewWhenAnOlderVersionWroteMeanwhile() throws Exception {
        try (var store = Store.open(directory);
                var batch = new WriteBatch()) {
            var stale = new TransactionTrait(Kind.SENDER, SuiAddress.ZERO);
            batch.put(Keys.trait(stale, new TransactionPlace(1, 0)), new byte[0]);
            batch.put(Keys.ownedOfType(SuiAddress.ZERO, StructTag.CLOCK, SuiAddress.CLOCK), new byte[0]);
            batch.put(Keys.meta("indexed"), Batch.longBytes(1));
            store.write(batch);
        }

        open().close();

        assertThat(StoreAudit.of(directory).effects()).isNotEmpty();
    }

    @Test
    void findAnAccountsObjectsByType() {
        try (var ledger = open()) {
            for (var owner : owners(ledger)) {
                var all = ledger.ownedObjects(owner, null, null, 10_000);
                assertThat(ledger.ownedObjects(owner, ANY_COIN, null, 10_000))
                        .isEqualTo(only(all, type -> type.isCoin()));
                for (var type : types(all)) {
                    assertThat(inPages(ledger, owner, type)).isEqualTo(only(all, type::equals));
                }
                assertThat(ledger.ownedObjects(owner, StructTag.CLOCK, null, 10))
                        .isEmpty();
            }
        }
    }

    @Test
    void findPlacesBothWaysWithinBounds() {
        try (var ledger = open()) {
            var trait = new TransactionTrait(Kind.SENDER, ledger.faucetKey().address());
            var first = new TransactionPlace(0, 0);
            var last = new TransactionPlace(Long.MAX_VALUE, Integer.MAX_VALUE);
            var ascending = ledger.transactions(trait, first, last, false).toList();
            assertThat(ascending).hasSizeGreaterThan(8).isSorted();

            var descending = new ArrayList<>(
                    ledger.transactions(trait, first, last, true).toList());
            Collections.reverse(descending);
            assertThat(descending).isEqualTo(ascending);
            assertThat(ledger.transactions(trait, ascending.get(2), ascending.get(4), false))
                    .isEqualTo(ascending.subList(2, 5));
            assertThat(ledger.transactions(trait, ascending.get(2), ascending.get(4), true)
                            .toList()
                            .reversed())
                    .isEqualTo(ascending.subList(2, 5));
        }
    }

    private static List<MoveObject> inPages(RocksLedger ledger, SuiAddress owner, StructTag type) {
        var found = new ArrayList<MoveObject>();
        var page = ledger.ownedObjects(owner, type, null, 7);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = ledger.ownedObjects(owner, type, page.getLast().id(), 7);
        }
        return found;
    }

    private static List<MoveObject> only(List<MoveObject> all, Predicate<StructTag> wanted) {
        return all.stream().filter(object -> wanted.test(object.type())).toList();
    }

    private static Set<StructTag> types(List<MoveObject> objects) {
        var types = new HashSet<StructTag>();
        objects.forEach(object -> types.add(object.type()));
        return types;
    }

    private static Set<SuiAddress> owners(RocksLedger ledger) {
        var owners = new HashSet<SuiAddress>();
        for (long i = 1; i <= ledger.latestCheckpoint().sequence(); i++) {
            for (var digest : ledger.checkpoint(i).orElseThrow().transactions()) {
                var effects = ledger.transaction(digest).orElseThrow().effects();
                effects.changedObjects()
                        .forEach(change -> ledger.object(change.id())
                                .filter(object -> object.owner() instanceof Owner.Account)
                                .ifPresent(object -> owners.add(((Owner.Account) object.owner()).address())));
            }
        }
        return owners;
    }
}
