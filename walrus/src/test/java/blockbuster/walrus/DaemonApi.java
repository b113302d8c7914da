package blockbuster.walrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The daemon's API as a table: what each route is called with and may answer. */
record DaemonApi(Map<String, Row> routes) {

    record Row(List<String> parameters, Set<Integer> statuses) {}

    static DaemonApi load() {
        try (var table = DaemonApi.class.getResourceAsStream("daemon-api.csv")) {
            Map<String, Row> routes = new LinkedHashMap<>();
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(";");
                    routes.put(cells[0] + " " + cells[1], new Row(words(cells[2]), numbers(cells[3])));
                }
            }
            return new DaemonApi(routes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Set<Integer> numbers(String cell) {
        return Set.copyOf(words(cell).stream().map(Integer::valueOf).toList());
    }
}
