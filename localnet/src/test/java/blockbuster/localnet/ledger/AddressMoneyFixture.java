package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.TestingBalances.deposit;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Holding;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger with a rich Alice and a Bob without anything, audited after every test. */
abstract class AddressMoneyFixture {
    static final long SUI = 1_000_000_000L;
    static final long PRICE = 1_000;
    static final long BUDGET = 5_000_000;

    @TempDir
    Path directory;

    RocksLedger ledger;
    TestingWallet alice;
    Ed25519KeyPair bobsKey;
    TestingWallet bob;

    @BeforeEach
    void start() {
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        alice = TestingWallet.funded(ledger, 100 * SUI);
        bobsKey = Ed25519KeyPair.generate(new SecureRandom());
        bob = new TestingWallet(ledger, bobsKey);
    }

    /** Whatever a test did, the store must be whole and no MIST be lost. */
    @AfterEach
    void audit() {
        ledger.close();
        assertThat(StoreAudit.of(directory).total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
    }

    ExecutedTransaction give(SuiAddress to, long mist) {
        return alice.run(deposit(to, mist));
    }

    TransactionData fromAddress(TransactionBuilder tx, TestingWallet sender, SuiAddress payer, long nonce) {
        var bounds = new Expiration.Bounds(0L, 1L, null, null);
        return new TransactionData(
                tx.build(),
                sender.address(),
                new GasData(List.of(), payer, PRICE, BUDGET),
                new Expiration.ValidDuring(bounds, ledger.chainId(), nonce));
    }

    List<Holding> holdings(TestingWallet wallet) {
        return ledger.holdings(wallet.address(), StructTag.SUI);
    }
}
