package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.demo.ApiClient;
import blockbuster.app.demo.Creator;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.Ports;
import blockbuster.sui.crypto.Keystore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server, or everything with its databases, is killed at random moments of distributions that pay a thousand creators;
 * by the chain's events every unit of the pool is paid, claimed or still there, and nobody is paid twice.
 */
@EnabledIfSystemProperty(named = "distribution.kills", matches = "\\d+")
class DistributionKillsTest {

    /** How many times it is killed, a quarter of a minute each: asked for, as {@code -Ddistribution.kills=20}. */
    private static final int KILLS = Integer.getInteger("distribution.kills", 1);

    /** Longer than a distribution of a warm server, so that some end undisturbed. */
    private static final int LONGEST_PEACE_MS = 3_000;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final long seed = Long.getLong("distribution.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> kills = new ArrayList<>();
    private final PaidCreators creators = new PaidCreators();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private Ports ports;
    private RunningPlatform platform;

    @BeforeEach
    void start() throws IOException {
        ports = Ports.free();
        platform = up();
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void everybodyIsPaidOnceWhereverAPlatformIsKilled() throws Exception {
        try (var stage = stage()) {
            creators.register(stage);
        }
        for (int distribution = 1; kills.size() < KILLS; distribution++) {
            disturb(distribution);
        }
    }

    /** Kills whatever does not end in time, and goes on with it until it ends. */
    private void disturb(int distribution) throws Exception {
        long pool;
        long movedBefore;
        try (var stage = stage()) {
            creators.areWatched(PlatformDatabase.of(data()));
            pool = creators.payIn(stage);
            movedBefore = MovedMoney.read(stage).total();
        }
        var key = UUID.randomUUID().toString();
        var answer = distribute(key, peace());
        while (answer.isEmpty()) {
            kills.add(kill());
            answer = distribute(key, kills.size() < KILLS ? peace() : LIMIT);
        }
        try (var stage = stage()) {
            check(answer.orElseThrow(), stage, pool, movedBefore, distribution);
        }
    }

    private Duration peace() {
        return Duration.ofMillis(random.nextInt(LONGEST_PEACE_MS));
    }

    /** Starts the distribution of this key, or goes on with it; empty when it is not done in time. */
    private Optional<JsonNode> distribute(String key, Duration limit) throws Exception {
        try (var stage = stage();
                var calling = Executors.newVirtualThreadPerTaskExecutor()) {
            var operator = operator(stage);
            var answer = calling.submit(() -> operator.post("distributions", Map.of(), key));
            try {
                return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException onItsWay) {
                return Optional.empty();
            } finally {
                answer.cancel(true);
            }
        }
    }

    private static ApiClient operator(Stage stage) throws IOException, InterruptedException {
        return new Creator(stage, Keystore.load(stage.instance().data().operatorKey())).login();
    }

    /** SIGKILL to the server with its chain, or to their databases as well; returns how far the distribution was. */
    private String kill() throws Exception {
        String victim;
        if (random.nextBoolean()) {
            platform.killTree();
            victim = "everything";
        } else {
            platform.killParentOnly();
            // The orphaned database still tells.
            victim = "the server, while " + state();
        }
        platform = up();
        return victim;
    }

    private String state() throws IOException, SQLException {
        try (var connection = PlatformDatabase.of(data()).connect();
                var rows = connection.createStatement().executeQuery("""
                        select r.state, (select count(*) from revenue_batch b where b.run_id = r.id and b.receipt_id is not null)
                        from revenue_run r order by r.created_at desc limit 1
                        """)) {
            return rows.next() ? rows.getString(1) + " with " + rows.getInt(2) + " batches paid" : "nothing was begun";
        }
    }

    private void check(JsonNode answer, Stage stage, long pool, long movedBefore, int distribution) {
        var circumstances = "distribution %d, seed %d, killed %s".formatted(distribution, seed, kills);
        var moved = MovedMoney.read(stage);
        assertThat(moved.opened()).as(circumstances).hasSize(distribution);
        assertThat(moved.closed()).as(circumstances).hasSize(distribution);
        assertThat(moved.returned()).as(circumstances).isEmpty();
        var opened = moved.opened().getLast();
        var closed = moved.closed().getLast();
        assertThat(opened.distribution())
                .as(circumstances)
                .hasToString(answer.path("distributionId").asString());
        assertThat(moved.payees(opened.distribution()))
                .as(circumstances)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(PaidCreators.paidAtOnce())
                .isSubsetOf(creators.addresses());
        assertThat(moved.batches(opened.distribution())).as(circumstances).hasSize((int) opened.batches());

        long remainder = PaidCreators.pool(stage);
        assertThat(opened.poolAmount()).as(circumstances).isEqualTo(pool);
        assertThat(closed.paidAmount() + opened.claimedAmount() + remainder)
                .as(circumstances)
                .isEqualTo(pool);
        assertThat(moved.total() - movedBefore)
                .as(circumstances)
                .isEqualTo(closed.paidAmount() + opened.claimedAmount());
        // Nothing but what is carried over stays: all of the rest went to somebody.
        assertThat(remainder).as(circumstances).isEqualTo(opened.carriedAmount());
    }

    private RunningPlatform up() throws IOException {
        return RunningPlatform.up(
                data(), ports, Map.of("BLOCKBUSTER_REVENUE_MINIMUM", "" + PaidCreators.MINIMUM), "--no-demo-content");
    }

    private Stage stage() throws IOException {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }

    private Path data() {
        return temp.resolve("data");
    }
}
