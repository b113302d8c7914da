package blockbuster.bench;

import blockbuster.bench.BenchLedger.Signed;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Transactions per second: transfers over disjoint owned objects, and increments of one shared counter that must follow
 * each other. Signed in advance, submitted to the ledger itself by several clients, acknowledged when they are on disk.
 */
final class Transactions {
    private static final List<Integer> CLIENTS = List.of(1, 16, 64);

    private final int count;
    private final int rounds;

    Transactions(int count, int rounds) {
        this.count = count;
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        for (int clients : CLIENTS) {
            out.println(transfers(clients));
        }
        for (int clients : CLIENTS) {
            out.println(increments(clients));
        }
    }

    Figures transfers(int clients) throws Exception {
        try (var ledger = new BenchLedger()) {
            SuiAddress recipient = Ed25519KeyPair.generate(new SecureRandom()).address();
            return Figures.measure("transfers of owned objects, " + clients + " clients", count, rounds, () -> {
                var transactions = new ArrayList<Signed>();
                for (ObjectRef coin : ledger.coins(count)) {
                    var tx = new TransactionBuilder();
                    tx.transferObjects(List.of(tx.gasCoin()), recipient);
                    transactions.add(ledger.sign(tx, coin));
                }
                return ledger.submitAll(transactions, clients);
            });
        }
    }

    Figures increments(int clients) throws Exception {
        try (var ledger = new BenchLedger()) {
            var counter = new Counter(ledger);
            return Figures.measure("increments of a shared counter, " + clients + " clients", count, rounds, () -> {
                var transactions = new ArrayList<Signed>();
                for (ObjectRef coin : ledger.coins(count)) {
                    transactions.add(ledger.sign(counter.increment(), coin));
                }
                return ledger.submitAll(transactions, clients);
            });
        }
    }
}
