package blockbuster.server.status;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.settings.EdgeSettings;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.server.status.PlatformStatus.Component;
import blockbuster.server.status.PlatformStatus.Part;
import blockbuster.server.status.PlatformStatus.State;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks every part at the same time whether it is there. Thread-safe. */
@org.springframework.stereotype.Component
class Probes {

    private static final Logger log = LoggerFactory.getLogger(Probes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<Part, Callable<?>> probes = new EnumMap<>(Part.class);

    Probes(JdbcClient jdbc, StringRedisTemplate redis, ChainReader chain, WalrusSettings walrus, EdgeSettings edge) {
        probes.put(
                Part.DATABASE, () -> jdbc.sql("select 1").query(Integer.class).single());
        probes.put(Part.REDIS, () -> redis.execute((RedisCallback<String>) connection -> connection.ping()));
        probes.put(Part.CHAIN, chain::now);
        probes.put(Part.WALRUS, () -> answers(walrus.aggregatorUrl().getFirst()));
        probes.put(Part.EDGE, () -> answers(edge.publicUrl().resolve("/health")));
    }

    List<Component> ask() {
        var asked = new EnumMap<Part, Future<Component>>(Part.class);
        probes.forEach((part, probe) -> asked.put(part, threads.submit(() -> ask(part, probe))));
        return asked.entrySet().stream()
                .map(answer -> await(answer.getKey(), answer.getValue()))
                .toList();
    }

    private static Component ask(Part part, Callable<?> probe) {
        long start = System.nanoTime();
        try {
            probe.call();
            return new Component(part, State.UP, millisSince(start));
        } catch (Exception failure) {
            log.atDebug().setCause(failure).addKeyValue("part", part).log("status.down");
            return new Component(part, State.DOWN, millisSince(start));
        }
    }

    private static Component await(Part part, Future<Component> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            return new Component(part, State.DOWN, PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Component(part, State.DOWN, PATIENCE.toMillis());
        }
    }

    /** Any answer but one of failure: what is asked for need not exist. */
    private int answers(URI url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 500) {
            throw new IOException(url + " answers " + status);
        }
        return status;
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        http.close();
    }
}
