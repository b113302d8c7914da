package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.BlobId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A viewer who plays a film from the beginning. */
class ReadAheadTest {

    private static final TestingFilm FILM = new TestingFilm();
    private static final BlobId BLOB = BlobId.ofBytes(new byte[32]);
    private static final int SEGMENT = 100_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestingAggregator aggregator = new TestingAggregator(FILM);
    private final EdgeServer edge =
            EdgeServer.start(EdgeOptions.of("127.0.0.1", 0, List.of(aggregator.url()), TestingTokens.SECRET));

    @AfterEach
    void stop() {
        edge.close();
        aggregator.close();
        http.close();
    }

    @Test
    void hasTheNextSegmentBeforeItIsAskedFor() throws Exception {
        play(0);
        for (int i = 1; i < 10; i++) {
            awaitCached(i + 1);
            play(i);
        }

        awaitCached(11);
        assertThat(aggregator.reads).as("one ahead and no further").hasValue(11);
        assertThat(metric("edge_cache_misses_total")).isEqualTo(1);
        assertThat(metric("edge_cache_hits_total")).isEqualTo(9);
    }

    @Test
    void readsAheadOnceForManyViewers() throws Exception {
        play(0);
        awaitCached(2);
        play(0);
        play(0);

        assertThat(metric("edge_read_aheads_total")).isEqualTo(1);
        assertThat(aggregator.reads).hasValue(2);
    }

    private void play(int index) throws Exception {
        long from = (long) index * SEGMENT;
        String address = FILM.address(BLOB, from, from + SEGMENT - 1, from + 2 * SEGMENT - 1);
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).isEqualTo(FILM.bytes(from, from + SEGMENT - 1));
    }

    private void awaitCached(int segments) throws Exception {
        while (metric("edge_cached_segments") < segments) {
            Thread.onSpinWait();
        }
    }

    private long metric(String name) throws Exception {
        return TestingMetrics.value(http, uri("/metrics"), name);
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + edge.port() + address);
    }
}
