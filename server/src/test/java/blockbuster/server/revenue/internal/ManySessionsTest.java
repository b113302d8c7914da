package blockbuster.server.revenue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.SigningKey;
import blockbuster.server.TestDatabase;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.database.RowCountingProxy;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.settings.MediaSettings;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** However many sessions a period has, few of them are in memory at once. */
class ManySessionsTest {
    private static final int SESSIONS = 3 * RowCursor.ROWS + 7;
    private static final int CREATORS = 5;
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase direct = TestDatabase.with("revenue");
    private final Clock clock = Clock.fixed(MONDAY.plus(Duration.ofDays(6)), ZoneOffset.UTC);
    private final MemoryChain chain = new MemoryChain(Clock.fixed(MONDAY, ZoneOffset.UTC));
    private RowCountingProxy rows;
    private LocalWalrus walrus;
    private WalrusClient client;

    @BeforeEach
    void start() throws IOException {
        rows = RowCountingProxy.before(direct.dataSource());
        walrus = LocalWalrus.start(folder.resolve("walrus"), 0);
        client = new WalrusClient(walrus.url(), walrus.url());
        chain.turnClockTo(clock.instant());
        chain.deposit(1_000_000);
        direct.jdbc()
                .sql("""
                        insert into revenue_session (settlement_id, content_id, uploader, membership_id,
                            credited_seconds, completion_bps, settled_at)
                        select gen_random_uuid(), '0x' || lpad('c0', 64, '0'), '0x' || lpad(to_hex(i % ?), 64, '0'),
                            '0x' || lpad(to_hex(i % 70), 64, '0'), i, i % 10001, ? from generate_series(1, ?) i
                        """)
                .params(CREATORS, MONDAY.plusSeconds(1).atOffset(ZoneOffset.UTC), SESSIONS)
                .update();
        direct.jdbc()
                .sql("""
                        insert into revenue_contribution (transaction, index, membership_id, price, paid_at)
                        select 't' || i, 0, '0x' || lpad(to_hex(i), 64, '0'), 1000, ? from generate_series(0, 69) i
                        """)
                .param(MONDAY.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        walrus.close();
        rows.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool/1", "per-membership/1"})
    void areReadFewAtATime(String policy) {
        var settings = settings(policy, DataSize.ofMegabytes(1));

        var preview = freezer(settings).preview(Optional.empty());
        var run = freezer(settings).freeze(Optional.empty(), null);
        storeLeaves(settings).advance(runs().find(run).orElseThrow());

        assertThat(preview.plan().payouts()).hasSize(CREATORS);
        assertThat(new Payouts(direct.jdbc()).of(run)).isEqualTo(preview.plan());
        assertThat(rows.all()).isGreaterThan(3 * SESSIONS);
        assertThat(rows.most()).isEqualTo(RowCursor.ROWS);
    }

    @Test
    void areOneFileInSeveralBlobs() throws IOException {
        var whole = settings("pool/1", DataSize.ofMegabytes(100));
        var run = freezer(whole).freeze(Optional.empty(), null);
        var one = store(whole, run);
        var parts = store(settings("pool/1", DataSize.ofKilobytes(300)), run);

        var bytes = client.read(one);
        new LeavesBlobs(client).fetch(parts, folder.resolve("joined"));

        assertThat(parts).isNotEqualTo(one);
        assertThat(client.read(parts)).hasSizeLessThan(1_000);
        assertThat(Files.readAllBytes(folder.resolve("joined"))).isEqualTo(bytes);
        for (var stored : List.of(one, parts)) {
            try (var lines = new LeavesBlobs(client).open(stored)) {
                assertThat(lines.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(LeavesFile.parse(bytes).sessions()).hasSize(SESSIONS);
        assertThat(folder.resolve("work/leaves")).isEmptyDirectory();
    }

    private BlobId store(RevenueSettings settings, UUID run) {
        storeLeaves(settings).advance(runs().find(run).orElseThrow());
        return new BlobId(runs().find(run).orElseThrow().leavesBlobId().orElseThrow());
    }

    private static RevenueSettings settings(String policy, DataSize part) {
        return new RevenueSettings("0 0 2 * * SUN", policy, BigInteger.ZERO, 53, part);
    }

    private TestDatabase counted() {
        return new TestDatabase(rows.dataSource());
    }

    private Runs runs() {
        return new Runs(direct.jdbc(), new JsonMapper(), clock);
    }

    private Freezer freezer(RevenueSettings settings) {
        var database = counted();
        var jdbc = database.jdbc();
        return new Freezer(
                chain,
                new Runs(jdbc, new JsonMapper(), clock),
                new SettledSessions(jdbc),
                new Contributions(jdbc),
                new Payouts(jdbc),
                new Batches(jdbc, new JsonMapper()),
                new Planner(new Payouts(jdbc), new PayableCreators(jdbc, chain)),
                SplitPolicy.named(settings.policy()).orElseThrow(),
                settings,
                new SecureRandom(),
                clock,
                database.transactions());
    }

    private StoreLeaves storeLeaves(RevenueSettings settings) {
        var database = counted();
        return new StoreLeaves(
                new SettledSessions(database.jdbc()),
                new Contributions(database.jdbc()),
                new Payouts(database.jdbc()),
                runs(),
                chain,
                client,
                SigningKey.ofSeed(new byte[32]).verifyingKey(),
                settings,
                new MediaSettings(folder.resolve("work"), null),
                database.transactions());
    }
}
