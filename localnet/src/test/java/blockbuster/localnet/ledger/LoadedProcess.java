package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.sui.StructTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Executes transactions of several accounts until it is killed, printing the digests of each and of its effects once it is
 * acknowledged. The accounts are the same in every process, so that each goes on where the one before was stopped.
 */
final class LoadedProcess {
    /** Ends each line: without it a line was cut off. */
    static final String END = " .";

    private static final int ACCOUNTS = 6;
    private static final long SUI = 1_000_000_000L;
    private static final int MOST_COINS = 12;

    private LoadedProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var ledger = RocksLedger.open(Path.of(arguments[0]), Clock.systemUTC(), new SecureRandom());
        var faucet = new TestingWallet(ledger, ledger.faucetKey());
        for (int i = 0; i < ACCOUNTS; i++) {
            var wallet = new TestingWallet(ledger, key(i));
            var next = new TestingWallet(ledger, key((i + 1) % ACCOUNTS));
            if (wallet.balance() < 100 * SUI) {
                tell(faucet.run(payment(wallet, 1_000 * SUI)));
            }
            Thread.ofVirtual().start(() -> spend(wallet, next));
        }
        Thread.currentThread().join();
    }

    private static Ed25519KeyPair key(int number) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) (number + 1));
        return Ed25519KeyPair.fromSecret(secret);
    }

    private static TransactionBuilder payment(TestingWallet to, long mist) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), mist)), to.address());
        return tx;
    }

    /** Pays itself and its neighbour, with and without coins, and now and then more than it has. */
    private static void spend(TestingWallet wallet, TestingWallet neighbour) {
        var random = new Random();
        while (true) {
            int deed = random.nextInt(6);
            if (deed > 3) {
                tell(wallet.run(deed == 4 ? deposit(neighbour, 1_000) : withdrawal(1 + random.nextInt(1_500))));
                continue;
            }
            var to = deed == 0 && neighbour.coins().size() < MOST_COINS ? neighbour : wallet;
            tell(wallet.run(payment(to, deed == 1 ? 1_000_000 * SUI : 1 + random.nextInt(1_000_000))));
        }
    }

    private static TransactionBuilder deposit(TestingWallet to, long mist) {
        var tx = new TransactionBuilder();
        new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(tx.splitCoin(tx.gasCoin(), mist), to.address());
        return tx;
    }

    private static TransactionBuilder withdrawal(long mist) {
        var tx = new TransactionBuilder();
        var coin = new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(mist);
        tx.mergeCoins(tx.gasCoin(), List.of(coin));
        return tx;
    }

    private static synchronized void tell(ExecutedTransaction executed) {
        System.out.println(executed.digest() + " " + executed.effects().digest() + END);
        System.out.flush();
    }
}
