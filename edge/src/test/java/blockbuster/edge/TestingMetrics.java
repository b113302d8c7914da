package blockbuster.edge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads what an edge counts, as Prometheus would. */
final class TestingMetrics {

    private TestingMetrics() {}

    /** The one without labels of this name; 0 if there is none. */
    static long value(HttpClient http, URI metrics, String name) throws Exception {
        return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
