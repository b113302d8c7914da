package blockbuster.walrus;

import static blockbuster.walrus.ScriptedDaemon.body;
import static blockbuster.walrus.ScriptedDaemon.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two endpoints of each kind on real sockets; time passes only when the client waits. */
class WalrusClientFailoverTest {

    private static final BlobId ID = BlobId.ofBytes(new byte[32]);
    private static final byte[] GOOD = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BAD = "012345678X".getBytes(StandardCharsets.US_ASCII);
    private static final String RECEIPT = "{\"newlyCreated\":{\"blobObject\":{\"blobId\":\"" + ID
            + "\",\"size\":10,\"storage\":{\"endEpoch\":9}},\"cost\":7}}";

    private final ScriptedDaemon first = new ScriptedDaemon(body(GOOD));
    private final ScriptedDaemon second = new ScriptedDaemon(body(GOOD));
    private final TestingPacing pacing = new TestingPacing();
    private final Heard heard = new Heard();
    private final WalrusOptions options = WalrusOptions.of(
                    List.of(first.url(), second.url()), List.of(first.url(), second.url()))
            .with(heard);
    private final WalrusClient client = new WalrusClient(options, pacing);

    private static final class Heard implements WalrusListener {

        private final List<String> events = new ArrayList<>();

        @Override
        public void wrongContent(URI aggregator, String path, Duration droppedFor) {
            events.add("wrong " + aggregator.getPort() + " " + droppedFor);
        }

        @Override
        public void unavailable(URI endpoint, Duration droppedFor) {
            events.add("unavailable " + endpoint.getPort() + " " + droppedFor);
        }

        @Override
        public void recovered(URI endpoint) {
            events.add("recovered " + endpoint.getPort());
        }
    }

    @AfterEach
    void stop() {
        client.close();
        first.close();
        second.close();
    }

    @Test
    void asksTheNextAggregatorAtOnceWhenOneFails() {
        first.always(status(500));

        assertThat(client.readRange(ID, 0, 10)).isEqualTo(GOOD);
        assertThat(pacing.pauses()).isEmpty();
        assertThat(second.asked()).isEqualTo(1);
    }

    @Test
    void asksTheNextAggregatorForWhatOneDoesNotHaveOrDoesNotDeliver() {
        first.then(status(404)).then(status(403));

        assertThat(client.read(ID)).isEqualTo(GOOD);
        assertThat(client.read(ID)).isEqualTo(GOOD);
        assertThat(second.asked()).isEqualTo(2);
    }

    @Test
    void saysNotFoundWhenNoAggregatorHasIt() {
        first.always(status(404));
        second.always(status(404));

        assertThatThrownBy(() -> client.read(ID)).isInstanceOf(BlobNotFoundException.class);
        assertThat(pacing.elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAsLongAsTheAggregatorThatIsFreeFirst() {
        first.then(busyFor(9));
        second.then(busyFor(4));

        assertThat(client.read(ID)).isEqualTo(GOOD);
        assertThat(pacing.pauses()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void passesByAnAggregatorThatFailedThreeTimesUntilItsTimeIsUp() {
        first.always(status(503));
        for (int i = 0; i < 3; i++) {
            client.read(ID);
        }
        assertThat(heard.events).containsExactly("unavailable " + first.url().getPort() + " PT1S");

        client.read(ID);
        assertThat(first.asked()).isEqualTo(3);

        pacing.pass(Duration.ofSeconds(1));
        client.read(ID);
        assertThat(first.asked()).isEqualTo(4);
        assertThat(heard.events).last().isEqualTo("unavailable " + first.url().getPort() + " PT2S");

        first.always(body(GOOD));
        pacing.pass(Duration.ofSeconds(2));
        client.read(ID);
        assertThat(heard.events).last().isEqualTo("recovered " + first.url().getPort());
        client.read(ID);
        assertThat(first.asked()).isEqualTo(6);
    }

    @Test
    void stillAsksAnAggregatorThatWasSetAsideWhenNoOtherHelps() {
        first.always(status(503));
        for (int i = 0; i < 3; i++) {
            client.read(ID);
        }
        first.always(body(GOOD));
        second.always(status(500));

        assertThat(client.read(ID)).isEqualTo(GOOD);
    }

    @Test
    void dropsAndReportsAnAggregatorThatDeliversWrongBytes() throws Exception {
        ContentCheck check = ContentCheck.sha256(sha256(GOOD));
        first.always(body(BAD));

        assertThat(client.readRange(ID, 0, 10, check)).isEqualTo(GOOD);
        assertThat(heard.events).containsExactly("wrong " + first.url().getPort() + " PT5M");

        first.always(body(GOOD));
        client.readRange(ID, 0, 10, check);
        pacing.pass(Duration.ofSeconds(299));
        client.readRange(ID, 0, 10, check);
        assertThat(first.asked()).isEqualTo(1);

        pacing.pass(Duration.ofSeconds(2));
        client.readRange(ID, 0, 10, check);
        assertThat(first.asked()).isEqualTo(2);
    }

    @Test
    void keepsAWrongAggregatorAsideEvenIfItAnswersWellInAnEmergency() throws Exception {
        ContentCheck check = ContentCheck.sha256(sha256(GOOD));
        first.then(body(BAD));
        client.readRange(ID, 0, 10, check);
        second.then(status(500));
        client.readRange(ID, 0, 10, check);
        assertThat(first.asked()).isEqualTo(2);

        client.readRange(ID, 0, 10, check);

        assertThat(first.asked()).isEqualTo(2);
    }

    @Test
    void saysSoWhenEveryAggregatorDeliversWrongBytes() throws Exception {
        first.always(body(BAD));
        second.always(body(BAD));
        ContentCheck check = ContentCheck.sha256(sha256(GOOD));

        assertThatThrownBy(() -> client.readRange(ID, 0, 10, check)).isInstanceOf(WrongContentException.class);
    }

    @Test
    void asksASecondAggregatorWhileTheFirstIsSilent() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        first.then(exchange -> {
            pacing.timers().getFirst().rings().complete(null);
            await(released);
        });

        assertThat(client.readRange(ID, 0, 10)).isEqualTo(GOOD);
        released.countDown();

        assertThat(pacing.timers().getFirst().delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(second.asked()).isEqualTo(1);
    }

    @Test
    void takesTheFirstAggregatorsAnswerWhenTheHedgeFails() {
        CountDownLatch hedged = new CountDownLatch(1);
        first.then(exchange -> {
            pacing.timers().getFirst().rings().complete(null);
            await(hedged);
            body(GOOD).to(exchange);
        });
        second.then(exchange -> {
            status(500).to(exchange);
            hedged.countDown();
        });

        assertThat(client.readRange(ID, 0, 10)).isEqualTo(GOOD);
    }

    @Test
    void learnsFromLatenciesWhenToAskASecondAggregator() {
        AtomicInteger count = new AtomicInteger();
        first.always(exchange -> {
            pacing.pass(Duration.ofMillis(count.incrementAndGet() <= 95 ? 30 : 900));
            body(GOOD).to(exchange);
        });
        for (int i = 0; i < 100; i++) {
            client.read(ID);
        }
        count.set(0);
        client.read(ID);

        // 95 of 100 answers took 30 ms, five took 900 ms.
        assertThat(pacing.timers().getLast().delay()).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void neverHedgesAStore() {
        first.always(body(RECEIPT.getBytes(StandardCharsets.US_ASCII)));

        StoredBlob stored = client.store(GOOD, 3);

        assertThat(stored).isEqualTo(new StoredBlob(ID, 10, 66_034_000, 9, true, 7));
        assertThat(pacing.timers()).isEmpty();
    }

    @Test
    void storesAtTheNextPublisherWhenOneIsBusyOrTakesLess() {
        first.then(status(429)).then(status(413));
        second.always(body(RECEIPT.getBytes(StandardCharsets.US_ASCII)));

        assertThat(client.store(GOOD, 3).id()).isEqualTo(ID);
        assertThat(client.store(GOOD, 3).id()).isEqualTo(ID);
        assertThat(second.asked()).isEqualTo(2);
    }

    @Test
    void saysTooLargeWhenNoPublisherTakesIt() {
        first.always(status(413));
        second.always(status(413));

        assertThatThrownBy(() -> client.store(GOOD, 3)).isInstanceOf(BlobTooLargeException.class);
    }

    @Test
    void showsEveryPublisherATokenOfItsOwn() throws Exception {
        AtomicInteger ids = new AtomicInteger();
        Clock noon = Clock.fixed(Instant.ofEpochSecond(1_000), ZoneOffset.UTC);
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        PublisherTokens tokens =
                new PublisherTokens(secret, Duration.ofMinutes(5), noon, () -> "id-" + ids.incrementAndGet());
        first.then(status(500));
        second.always(body(RECEIPT.getBytes(StandardCharsets.US_ASCII)));

        try (WalrusClient authorized = new WalrusClient(options.with(tokens), pacing)) {
            authorized.store(GOOD, 3);
        }

        assertThat(claims(first.authorizations().getFirst()))
                .isEqualTo("{\"iat\":1000,\"exp\":1300,\"jti\":\"id-1\",\"epochs\":3,\"size\":10}");
        assertThat(claims(second.authorizations().getFirst())).contains("\"jti\":\"id-2\"");
        // Signed a second time by Python's hmac module.
        assertThat(first.authorizations().getFirst()).endsWith(".NfUEx93CvFQ40XYusTIcr6WgIbwnvGNc61y_KShyz6U");
    }

    private static String claims(String authorization) {
        assertThat(authorization).startsWith("Bearer ");
        return new String(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    @Test
    void storesAndExtendsQuiltsAtARealDaemon(@TempDir Path folder) throws Exception {
        Path poster = java.nio.file.Files.write(folder.resolve("poster.jpg"), GOOD);
        Path list = java.nio.file.Files.writeString(folder.resolve("chapters.vtt"), "WEBVTT");
        try (LocalWalrus walrus = LocalWalrus.start(folder.resolve("walrus"), 0);
                WalrusClient real = new WalrusClient(walrus.url(), walrus.url())) {
            StoredQuilt quilt = real.storeQuilt(
                    List.of(
                            new QuiltFile("poster.jpg", poster, java.util.Map.of("content-type", "image/jpeg")),
                            new QuiltFile("chapters.vtt", list, java.util.Map.of())),
                    3);
            StoredBlob extended = real.extend(quilt.blob().id(), 5, folder);

            assertThat(quilt.patches()).containsOnlyKeys("poster.jpg", "chapters.vtt");
            assertThat(real.read(quilt.patches().get("poster.jpg"))).isEqualTo(GOOD);
            assertThat(real.read(quilt.patches().get("chapters.vtt")))
                    .isEqualTo("WEBVTT".getBytes(StandardCharsets.UTF_8));
            assertThat(quilt.blob().costFrost()).isEqualTo(3 * StoragePrice.frost(334 * 667 * 2, 1));
            assertThat(extended.endEpoch()).isEqualTo(quilt.blob().endEpoch() + 2);
            assertThat(extended.costFrost()).isEqualTo(2 * StoragePrice.frost(334 * 667 * 2, 1));
            assertThat(real.read(quilt.patches().get("poster.jpg"))).isEqualTo(GOOD);
        }
    }

    private static ScriptedDaemon.Answer busyFor(int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
            exchange.sendResponseHeaders(429, -1);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
