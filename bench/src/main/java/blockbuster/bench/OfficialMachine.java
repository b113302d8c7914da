package blockbuster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The official compiler and machine, as WebAssembly under Node.js; asked by {@code official.mjs}. */
final class OfficialMachine {
    private OfficialMachine() {}

    /** What each loop takes for so many turns, several times; compiling and starting are taken off. */
    static Map<String, List<Duration>> loops(long turns) throws IOException, InterruptedException {
        var measured = ask("loops", Long.toString(turns));
        var times = new HashMap<String, List<Duration>>();
        measured.forEach((loop, millis) ->
                times.put(loop, millis.stream().map(OfficialMachine::duration).toList()));
        return times;
    }

    private static Duration duration(double millis) {
        return Duration.ofNanos(Math.round(millis * 1e6));
    }

    private static Map<String, List<Double>> ask(String... question) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "../contracts/with-node.sh", "../bench/official.mjs"));
        command.addAll(List.of(question));
        var node = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("bench.home", ".")).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = node.getInputStream().readAllBytes();
        if (node.waitFor() != 0) {
            throw new IOException("the official machine did not run; its message is above");
        }
        var parsed = new HashMap<String, List<Double>>();
        JsonMapper.shared()
                .readTree(answer)
                .propertyStream()
                .forEach(entry -> parsed.put(
                        entry.getKey(),
                        entry.getValue()
                                .valueStream()
                                .map(node1 -> node1.asDouble())
                                .toList()));
        return parsed;
    }
}
