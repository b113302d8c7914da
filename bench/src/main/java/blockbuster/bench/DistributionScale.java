package blockbuster.bench;

import blockbuster.app.Progress;
import blockbuster.app.audit.Audit;
import blockbuster.app.demo.Operator;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.TemporaryPlatform;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * A distribution over many plays by a running platform: what scoring, leaves, tree and payment take, with the whole platform
 * and its network in this process' heap, then what an audit of it takes. Followed by paying as many creators in batches and one by one.
 */
final class DistributionScale {
    private static final int MOST_PAID = 10_000;
    private static final int SAMPLE = 500;
    private static final long AMOUNT = 10_000;
    private static final long GAS_OF_PAYOUT = 2_000_000;

    private final int creators;
    private final int sessions;

    DistributionScale(int creators, int sessions) {
        this.creators = creators;
        this.sessions = sessions;
    }

    /** @param arguments creators and sessions, such as {@code 500:100000} */
    static DistributionScale of(String arguments) {
        var sizes = arguments.split(":", 2);
        return new DistributionScale(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
    }

    void run(PrintStream out) throws Exception {
        distribute(out);
        pay(out);
    }

    private void distribute(PrintStream out) throws Exception {
        var silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (var platform = TemporaryPlatform.start(UserCache.folder(System.getenv()), silent);
                var stage = Stage.of(platform.instance());
                var database = PlatformDatabase.connect(platform.instance().data());
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            out.printf(Locale.ROOT, "%,d creators, %,d sessions%n", creators, sessions);
            print(out, "made in the database", Figures.time(() -> new ManyPlays(database).make(creators, sessions)));
            deposit(stage);
            stage.fund(Keystore.load(platform.instance().data().operatorKey()).address(), GAS_OF_PAYOUT * creators);
            var operator = new Operator(stage);
            try (var heap = new HeapPeak()) {
                print(out, "scores and payouts (a dry run)", Figures.time(operator::preview));
                out.println("  " + heap);
            }
            try (var heap = new HeapPeak()) {
                var states = new RunStates(database);
                var request = requests.submit(operator::start);
                states.watch(request, "recorded");
                print(out, states);
                out.println("  " + heap);
                audit(
                        out,
                        stage,
                        SuiAddress.parse(request.get().path("distributionId").asString()));
            }
            printLeaves(out, stage.instance().data().walrus());
        }
    }

    /** Of plays that nobody signed and of titles that are not there: all checks find something, and none ends early. */
    private static void audit(PrintStream out, Stage stage, SuiAddress distribution) throws Exception {
        var walrusUrl = URI.create(stage.instance().walrusUrl());
        try (var walrus = new WalrusClient(walrusUrl, walrusUrl);
                var heap = new HeapPeak()) {
            print(out, "audited, and its faults counted", Figures.time(() -> {
                if (new Audit(stage.chain(), walrus).of(distribution).passes()) {
                    throw new IllegalStateException("an audit found nothing wrong with forged plays");
                }
            }));
            out.println("  " + heap);
        }
    }

    private int batches() {
        return Math.ceilDiv(creators, PayoutBatches.payees(creators));
    }

    private void deposit(Stage stage) throws IOException, InterruptedException {
        var key = Ed25519KeyPair.generate(new SecureRandom());
        stage.fund(key.address(), 2 * AMOUNT * creators + 1_000_000_000);
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(stage.deployment()).deposit(tx, tx.splitCoin(tx.gasCoin(), 2 * AMOUNT * creators));
        stage.chain()
                .waitForTransaction(
                        new TransactionSender(stage.chain(), key).send(tx).digest(), Duration.ofSeconds(30));
    }

    private void print(PrintStream out, RunStates states) {
        var before = Duration.ZERO;
        for (var state : states.since().entrySet()) {
            var what = switch (state.getKey()) {
                case "frozen" -> "frozen, scored, payouts saved";
                case "leaves_stored" -> "leaves written, hashed and stored";
                case "announced" -> "payout tree built and announced";
                case "opened" -> "opened on chain";
                case "paid" -> "paid, eight batches at a time";
                case "closed" -> "closed on chain";
                case "recorded" -> "read back and recorded";
                default -> state.getKey();
            };
            print(out, what, state.getValue().minus(before));
            before = state.getValue();
        }
        out.printf(Locale.ROOT, "  %,d transactions: announce, open, %,d batches, close%n", 3 + batches(), batches());
    }

    /** Nothing else was stored on this Walrus. */
    private static void printLeaves(PrintStream out, Path walrus) throws IOException {
        try (var files = Files.walk(walrus)) {
            var sizes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .filter(size -> size > 0)
                    .summaryStatistics();
            out.printf(Locale.ROOT, "  leaves %,d bytes in %d files of Walrus%n", sizes.getSum(), sizes.getCount());
        }
    }

    private static void print(PrintStream out, String what, Duration time) {
        out.printf(Locale.ROOT, "  %-36s %10.2f s%n", what, time.toNanos() / 1e9);
    }

    /** More than {@link #MOST_PAID} are not paid, but calculated from as many. */
    private void pay(PrintStream out) throws Exception {
        int paid = Math.min(creators, MOST_PAID);
        int batches = Math.max(Math.min(10, paid), Math.ceilDiv(paid, PayoutBatches.payees(paid)));
        var payouts = new Payouts(paid, batches, 1, Math.min(paid, SAMPLE));
        payouts.run(out);
        if (paid < creators) {
            payouts.printFor(creators, out);
        }
    }
}
