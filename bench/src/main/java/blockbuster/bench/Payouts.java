package blockbuster.bench;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The week's payouts through the contracts over gRPC: in batches that workers pay at once, the same batches one after the
 * other, and one transaction for each payout. The ways take turns; every creator's balance is checked at the end.
 */
final class Payouts {
    private static final long AMOUNT = 1_000_000;

    private final int creators;
    private final int batches;
    private final int rounds;

    Payouts(int creators, int batches, int rounds) {
        this.creators = creators;
        this.batches = batches;
        this.rounds = rounds;
    }

    private interface Way {
        /** Pays every creator once and returns how many transactions it took. */
        int pay() throws Exception;
    }

    private static final class Measured {
        private final String name;
        private final Way way;
        private final List<Duration> times = new ArrayList<>();
        private int transactions;

        Measured(String name, Way way) {
            this.name = name;
            this.way = way;
        }

        void round() throws Exception {
            times.add(Figures.time(() -> transactions = way.pay()));
        }

        Duration median() {
            return times.stream().sorted().toList().get(times.size() / 2);
        }
    }

    void run(PrintStream out) throws Exception {
        try (var network = new PayoutNetwork(batches)) {
            var paid =
                    Stream.generate(PayoutNetwork::newAddress).limit(creators).toList();
            network.deposit(AMOUNT * creators * (rounds + 1) * 4);
            var distribution = new Distribution(network, paid, AMOUNT);
            var ways = List.of(
                    new Measured(batches + " batches, paid in parallel", distribution::payInParallel),
                    new Measured(batches + " batches, one after the other", distribution::payOneAfterTheOther),
                    new Measured("one transaction for each payout", () -> transfers(network, paid)));
            for (var way : ways) {
                way.way.pay();
            }
            for (int i = 0; i < rounds; i++) {
                for (var way : ways) {
                    way.round();
                }
            }
            check(network, paid, (rounds + 1L) * ways.size() * AMOUNT);
            print(ways, out);
        }
    }

    private int transfers(PayoutNetwork network, List<SuiAddress> paid) {
        for (var creator : paid) {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), AMOUNT)), creator);
            network.operator().send(tx);
        }
        return paid.size();
    }

    private static void check(PayoutNetwork network, List<SuiAddress> paid, long expected) {
        for (var creator : paid) {
            long balance = network.client().getBalance(creator, StructTag.SUI);
            if (balance != expected) {
                throw new IllegalStateException(creator + " has " + balance + " MIST instead of " + expected);
            }
        }
    }

    private void print(List<Measured> ways, PrintStream out) {
        double slowest = ways.getLast().median().toNanos();
        for (var way : ways) {
            out.printf(
                    Locale.ROOT,
                    "%d payouts, %-34s %8.0f ms (min %.0f, max %.0f, n=%d)  %3d transactions  ×%.1f%n",
                    creators,
                    way.name,
                    way.median().toNanos() / 1e6,
                    way.times.stream().min(Duration::compareTo).orElseThrow().toNanos() / 1e6,
                    way.times.stream().max(Duration::compareTo).orElseThrow().toNanos() / 1e6,
                    rounds,
                    way.transactions,
                    slowest / way.median().toNanos());
        }
    }
}
