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
    private final int transfers;
    private List<Measured> ways = List.of();

    Payouts(int creators, int batches, int rounds) {
        this(creators, batches, rounds, creators);
    }

    /** @param transfers how many creators are paid one by one; that way's figures are in proportion */
    Payouts(int creators, int batches, int rounds, int transfers) {
        this.creators = creators;
        this.batches = batches;
        this.rounds = rounds;
        this.transfers = transfers;
    }

    private interface Way {
        /** Pays every creator once and returns how many transactions it took. */
        int pay() throws Exception;
    }

    private static final class Measured {
        private final String name;
        private final int paid;
        private final Way way;
        private final List<Duration> times = new ArrayList<>();
        private int transactions;

        Measured(String name, int paid, Way way) {
            this.name = name;
            this.paid = paid;
            this.way = way;
        }

        void round() throws Exception {
            times.add(Figures.time(() -> transactions = way.pay()));
        }

        double medianMillis() {
            return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e6;
        }

        /** Milliseconds for so many creators, in proportion. */
        double medianMillis(int creators) {
            return medianMillis() / paid * creators;
        }
    }

    void run(PrintStream out) throws Exception {
        try (var network = new PayoutNetwork(batches)) {
            var paid =
                    Stream.generate(PayoutNetwork::newAddress).limit(creators).toList();
            network.deposit(AMOUNT * creators * (rounds + 1) * 4);
            var distribution = new Distribution(network, paid, AMOUNT);
            ways = List.of(
                    new Measured(batches + " batches, paid in parallel", creators, distribution::payInParallel),
                    new Measured(
                            batches + " batches, one after the other", creators, distribution::payOneAfterTheOther),
                    new Measured(
                            "one transaction for each payout",
                            transfers,
                            () -> transfers(network, paid.subList(0, transfers))));
            for (var way : ways) {
                way.way.pay();
            }
            for (int i = 0; i < rounds; i++) {
                for (var way : ways) {
                    way.round();
                }
            }
            check(network, paid.subList(0, transfers), (rounds + 1L) * ways.size() * AMOUNT);
            check(network, paid.subList(transfers, creators), (rounds + 1L) * (ways.size() - 1) * AMOUNT);
            print(out);
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

    private void print(PrintStream out) {
        double slowest = ways.getLast().medianMillis(creators);
        for (var way : ways) {
            out.printf(
                    Locale.ROOT,
                    "%d payouts, %-34s %8.0f ms (min %.0f, max %.0f, n=%d)  %3d transactions  ×%.1f%n",
                    way.paid,
                    way.name,
                    way.medianMillis(),
                    way.times.stream().min(Duration::compareTo).orElseThrow().toNanos() / 1e6,
                    way.times.stream().max(Duration::compareTo).orElseThrow().toNanos() / 1e6,
                    rounds,
                    way.transactions,
                    slowest / way.medianMillis(creators));
        }
        if (transfers < creators) {
            out.printf(
                    Locale.ROOT,
                    "one by one, only %,d were paid; %,d would take %,.0f s in proportion%n",
                    transfers,
                    creators,
                    slowest / 1e3);
        }
    }

    /** What was measured, in proportion to more creators; to be called after {@link #run}. */
    void printFor(int more, PrintStream out) {
        double slowest = ways.getLast().medianMillis(more);
        for (var way : ways) {
            double millis = way.medianMillis(more);
            out.printf(
                    Locale.ROOT,
                    "calculated for %,d payouts, %-34s %,8.0f s  ×%.1f%n",
                    more,
                    way.name.replaceFirst("^\\d+ ", ""),
                    millis / 1e3,
                    slowest / millis);
        }
    }
}
