package blockbuster.walrus;

import java.net.URI;

/** A publisher or aggregator with what is known of its health. Thread-safe. */
final class Endpoint {

    private final URI base;
    private final Circuit circuit = new Circuit();

    Endpoint(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    Circuit circuit() {
        return circuit;
    }

    URI resolve(String path) {
        String prefix = base.toString();
        return URI.create(prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) + path : prefix + path);
    }
}
