package blockbuster.server.quote.internal;

import blockbuster.server.ServerTest;
import blockbuster.server.chain.GasEstimates;
import blockbuster.server.chain.GasHistory;
import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.upload.TitleTranscoding;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The sums were made with Python from the documented price list; gas and earnings are made up. */
@Import(QuoteTest.Doubles.class)
@TestPropertySource(properties = "blockbuster.walrus.mist-per-wal=500000000")
class QuoteTest extends ServerTest {

    private static final long NINETY_MINUTES = 5_400_000;
    private static final List<Map<String, Integer>> TWO_RENDITIONS =
            List.of(Map.of("kbps", 5_000), Map.of("kbps", 128));

    @Autowired
    private MadeUp madeUp;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private String token = "";

    @BeforeEach
    void forget() {
        token = login(wallet());
        jdbc.sql("delete from quote_transcode").update();
        madeUp.dryRun = null;
        madeUp.gas = null;
        madeUp.rate = null;
    }

    @Test
    void addsUpTheStorageOfEveryBlob() {
        // Six blobs of 512 MiB, the rest of the picture, the sound, and the quilt.
        quote(Map.of("durationMs", NINETY_MINUTES, "epochs", 26, "renditions", TWO_RENDITIONS))
                .jsonPath("$.storage.blobs")
                .isEqualTo(9)
                .jsonPath("$.storage.bytes")
                .isEqualTo(3_462_448_576L)
                .jsonPath("$.storage.encodedBytes")
                .isEqualTo(16_137_834_000L)
                .jsonPath("$.storage.frostPerEpoch")
                .isEqualTo("32325300")
                .jsonPath("$.storage.frost")
                .isEqualTo("840457800")
                .jsonPath("$.storage.coinType")
                .isEqualTo("0x356a26eb9e012a68958082340d4c4116e7f55615cf27affcff209cf0ae544f59::wal::WAL");
    }

    @Test
    void plansTheLadderOfAPicture() {
        // 1080, 720, 480 and 360 lines at 5,000, 2,800, 1,400 and 800 kb/s, and a sound track at 128 kb/s, for a
        // minute.
        quote(Map.of(
                        "durationMs",
                        60_000,
                        "epochs",
                        1,
                        "picture",
                        Map.of("width", 1920, "height", 1080, "framesPerSecond", 25, "audioTracks", 1)))
                .jsonPath("$.storage.blobs")
                .isEqualTo(6)
                .jsonPath("$.storage.bytes")
                .isEqualTo((5_000 + 2_800 + 1_400 + 800 + 128) * 7_500 + (1 << 20));
    }

    @Test
    void takesASizeThatIsKnown() {
        // 17 bytes are the official example; the quilt of small files comes on top.
        quote(Map.of("durationMs", 1000, "epochs", 2, "sizeBytes", 17))
                .jsonPath("$.storage.encodedBytes")
                .isEqualTo(66_034_000 + 70_038_000)
                .jsonPath("$.storage.frostPerEpoch")
                .isEqualTo(String.valueOf(63 * 2_100 + 67 * 2_100))
                .jsonPath("$.storage.frost")
                .isEqualTo(String.valueOf(2 * (63 + 67) * 2_100));
    }

    @Test
    void estimatesTheTranscodeFromTheLatestFilms() {
        quote(film())
                .jsonPath("$.transcode.millis")
                .isEqualTo(NINETY_MINUTES)
                .jsonPath("$.transcode.films")
                .isEqualTo(0);

        var first = UUID.randomUUID();
        events.publishEvent(new TitleTranscoding(first, 0.5));
        events.publishEvent(new TitleTranscoding(first, 1.5));
        events.publishEvent(new TitleTranscoding(UUID.randomUUID(), 4));

        // Six seconds of film in three.
        quote(film())
                .jsonPath("$.transcode.millis")
                .isEqualTo(2_700_000)
                .jsonPath("$.transcode.films")
                .isEqualTo(2);
    }

    @Test
    void saysWhichNumbersAreUnknown() {
        quote(film())
                .jsonPath("$.breakEven.unknown")
                .isEqualTo(List.of("gas", "pool_rate"))
                .jsonPath("$.gas.mist")
                .doesNotExist()
                .jsonPath("$.breakEven.watchedMinutes")
                .doesNotExist();

        madeUp.gas = BigInteger.valueOf(7_000_000);

        quote(film())
                .jsonPath("$.breakEven.unknown")
                .isEqualTo(List.of("pool_rate"))
                .jsonPath("$.breakEven.costMist")
                .isEqualTo("427228900")
                .jsonPath("$.breakEven.watchedMinutes")
                .doesNotExist();
    }

    @Test
    void saysWhenTheTitlePaysForItself() {
        madeUp.gas = BigInteger.valueOf(7_000_000);
        madeUp.rate = new TitleEarnings.PoolRate(BigInteger.valueOf(3_000_000_000L), 360_001);

        quote(film())
                .jsonPath("$.gas.mist")
                .isEqualTo("7000000")
                .jsonPath("$.breakEven.watchedMinutes")
                .isEqualTo("855")
                .jsonPath("$.breakEven.unknown.length()")
                .isEqualTo(0);
    }

    @Test
    void asksTheNetworkForGasAndFallsBackToTheLatestRegistration() {
        madeUp.gas = BigInteger.valueOf(7_000_000);
        quote(film())
                .jsonPath("$.gas.mist")
                .isEqualTo("7000000")
                .jsonPath("$.gas.basis")
                .isEqualTo("latest_registration");

        madeUp.dryRun = BigInteger.valueOf(8_000_000);

        // Eight blobs of film and the quilt.
        quote(film())
                .jsonPath("$.gas.mist")
                .isEqualTo("8000009")
                .jsonPath("$.gas.basis")
                .isEqualTo("dry_run")
                .jsonPath("$.breakEven.costMist")
                .isEqualTo("428228909");
    }

    @Test
    void takesARebateForNoCost() {
        madeUp.gas = BigInteger.valueOf(-5);

        quote(film()).jsonPath("$.gas.mist").isEqualTo("0");
    }

    @Test
    void refusesRequestsThatAreNotClear() {
        for (var bad : List.<Map<String, ?>>of(
                Map.of("durationMs", 1000, "epochs", 1),
                Map.of("durationMs", 1000, "epochs", 1, "sizeBytes", 5, "renditions", TWO_RENDITIONS),
                Map.of("durationMs", 1000, "epochs", 54, "sizeBytes", 5),
                Map.of("durationMs", 0, "epochs", 1, "sizeBytes", 5),
                Map.of("durationMs", 1000, "epochs", 1, "sizeBytes", 1L << 45),
                Map.of("durationMs", 1000, "epochs", 1, "renditions", List.of()))) {
            ask(bad).expectStatus().isBadRequest();
        }
    }

    private static Map<String, ?> film() {
        return Map.of("durationMs", NINETY_MINUTES, "epochs", 26, "renditions", TWO_RENDITIONS);
    }

    private RestTestClient.BodyContentSpec quote(Map<String, ?> request) {
        return ask(request).expectStatus().isOk().expectBody();
    }

    private RestTestClient.ResponseSpec ask(Map<String, ?> request) {
        return http.post()
                .uri("/api/v1/quotes")
                .header("Authorization", "Bearer " + token)
                .body(request)
                .exchange();
    }

    static final class MadeUp implements GasEstimates, GasHistory, TitleEarnings {

        @Override
        public List<PeriodEarnings> ofCreator(SuiAddress creator) {
            return List.of();
        }

        private @Nullable BigInteger dryRun;
        private @Nullable BigInteger gas;
        private @Nullable PoolRate rate;

        @Override
        public Optional<BigInteger> titleRegistration(int blobs) {
            return Optional.ofNullable(dryRun).map(mist -> mist.add(BigInteger.valueOf(blobs)));
        }

        @Override
        public Optional<BigInteger> latestNet(String referencePrefix) {
            return Optional.ofNullable(gas);
        }

        @Override
        public BigInteger earned(SuiAddress content) {
            return BigInteger.ZERO;
        }

        @Override
        public Optional<PoolRate> latestRate() {
            return Optional.ofNullable(rate);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        @Primary
        MadeUp madeUp() {
            return new MadeUp();
        }
    }
}
