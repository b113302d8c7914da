package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.edge.TestingAggregator.Behaviour;
import blockbuster.walrus.BlobId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Viewers behind an edge whose aggregators misbehave. */
class AggregatorsTest {

    private static final TestingFilm FILM = new TestingFilm();
    private static final BlobId BLOB = BlobId.ofBytes(new byte[32]);
    private static final int SEGMENT = 100_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestingAggregator one = new TestingAggregator(FILM);
    private final TestingAggregator other = new TestingAggregator(FILM);
    private final EdgeServer edge =
            EdgeServer.start(EdgeOptions.of("127.0.0.1", 0, List.of(one.url(), other.url()), TestingTokens.SECRET)
                    .withOriginTimeout(Duration.ofSeconds(2)));

    @AfterEach
    void stop() {
        edge.close();
        one.close();
        other.close();
        http.close();
    }

    @ParameterizedTest
    @CsvSource({"CORRUPTS, corrupted, 1", "TRUNCATES, unavailable, 3", "STALLS, unavailable, 3", "FAILS, unavailable, 3"
    })
    void asksAnotherAndDropsTheBadOne(Behaviour behaviour, String fault, int patience) throws Exception {
        one.behaviour = behaviour;

        for (int i = 0; i < 10; i++) {
            HttpResponse<byte[]> segment = segment(i);
            assertThat(segment.statusCode()).isEqualTo(200);
            assertThat(segment.body()).isEqualTo(FILM.bytes((long) i * SEGMENT, (i + 1L) * SEGMENT - 1));
        }

        assertThat(one.reads.get()).isGreaterThanOrEqualTo(patience);
        assertThat(other.reads).hasValue(10);
        assertThat(metrics())
                .contains("edge_aggregator_drops_total{aggregator=\"" + one.url() + "\",fault=\"" + fault + "\"}")
                .contains("edge_failed_total 0.0\n");
    }

    @Test
    void goesBackToADroppedOneWhenNobodyElseIsLeft() throws Exception {
        one.behaviour = Behaviour.CORRUPTS;
        segment(1);
        one.behaviour = Behaviour.GOOD;
        other.behaviour = Behaviour.CORRUPTS;

        assertThat(segment(2).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOneThatOnlyDoesNotKnowTheBlobYet() throws Exception {
        one.behaviour = Behaviour.KNOWS_NOTHING;

        assertThat(segment(1).statusCode()).isEqualTo(200);
        assertThat(segment(2).statusCode()).isEqualTo(200);

        assertThat(one.reads).hasValue(2);
        assertThat(metrics()).doesNotContain("edge_aggregator_drops_total{");
    }

    @Test
    void neverServesBytesThatNobodyGotRight() throws Exception {
        one.behaviour = Behaviour.CORRUPTS;
        other.behaviour = Behaviour.CORRUPTS;

        assertThat(segment(0).statusCode()).isEqualTo(502);

        other.behaviour = Behaviour.GOOD;
        assertThat(segment(0).body()).isEqualTo(FILM.bytes(0, SEGMENT - 1));
    }

    @Test
    void saysThatASegmentIsMissingOnlyWhenAllSaySo() throws Exception {
        one.behaviour = Behaviour.KNOWS_NOTHING;
        other.behaviour = Behaviour.FAILS;
        assertThat(segment(0).statusCode()).isEqualTo(503);

        other.behaviour = Behaviour.KNOWS_NOTHING;
        assertThat(segment(1).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> segment(int index) throws Exception {
        String address = FILM.address(BLOB, (long) index * SEGMENT, (index + 1L) * SEGMENT - 1);
        return http.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofByteArray());
    }

    private String metrics() throws Exception {
        return http.send(HttpRequest.newBuilder(uri("/metrics")).build(), BodyHandlers.ofString())
                .body();
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + edge.port() + address);
    }
}
