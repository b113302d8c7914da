package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

/**
 * Requests a second of the key path beside those of a small static file of the same server, taken in turns:
 * {@code mvn test -pl server -Dtest=KeyPathBenchmark -Dbench.seconds=10}. Client and server share the machine.
 */
@EnabledIfSystemProperty(named = "bench.seconds", matches = "\\d+")
@TestPropertySource(
        properties = {
            "blockbuster.limits.playback-per-minute=1000000000",
            "blockbuster.limits.api-per-minute=1000000000"
        })
class KeyPathBenchmark extends ViewerTest {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;

    @Test
    void comparesKeysWithAStaticFile() throws Exception {
        var stream = start(mine(BASIC));
        var key = stream.at("keys/v480/0.key");
        measure(key, Duration.ofSeconds(3));
        measure("/favicon.svg", Duration.ofSeconds(3));
        for (int round = 0; round < ROUNDS; round++) {
            tell("key", measure(key, seconds()));
            tell("static file", measure("/favicon.svg", seconds()));
            tell("media playlist", measure(stream.at("v480.m3u8"), seconds()));
        }
    }

    private static Duration seconds() {
        return Duration.ofSeconds(Long.getLong("bench.seconds"));
    }

    private static void tell(String what, long perSecond) {
        System.out.printf("%-15s %,8d requests/s%n", what, perSecond);
    }

    private long measure(String path, Duration duration) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).build();
        var done = new AtomicLong();
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var runs = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                runs.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        assertThat(client.send(request, BodyHandlers.ofByteArray())
                                        .statusCode())
                                .isEqualTo(200);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (var run : runs) {
                run.get();
            }
        }
        return done.get() / duration.toSeconds();
    }
}
