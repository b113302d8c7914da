package blockbuster.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;

/** When a distribution's run came into each of its states, as its row in the database shows. */
final class RunStates {
    private static final Duration EVERY = Duration.ofMillis(20);

    private final Connection database;
    private final Map<String, Duration> since = new LinkedHashMap<>();

    RunStates(Connection database) {
        this.database = database;
    }

    /** Watches until the request is answered, or the last state is there. */
    void watch(Future<?> request, String last) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        boolean over;
        do {
            over = request.isDone();
            var state = state();
            if (!state.isEmpty()) {
                since.putIfAbsent(state, Duration.ofNanos(System.nanoTime() - start));
            }
            Thread.sleep(EVERY);
        } while (!over && !since.containsKey(last));
    }

    private String state() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select state from revenue_run order by created_at desc limit 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    Map<String, Duration> since() {
        return since;
    }
}
