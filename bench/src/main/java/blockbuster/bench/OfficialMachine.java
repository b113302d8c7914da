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
record OfficialMachine(Map<String, List<Duration>> times) {
    /** What it measured under this name. */
    List<Duration> times(String name) {
        var found = times.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the official machine measured no " + name);
        }
        return found;
    }

    /** What each loop takes for so many turns, several times; compiling and starting are taken off. */
    static OfficialMachine loops(long turns) throws IOException, InterruptedException {
        return ask("loops", Long.toString(turns));
    }

    /** What a package's unit tests take, compiling included ({@code whole}), and compiling alone ({@code compiling}). */
    static OfficialMachine tests(String packageName) throws IOException, InterruptedException {
        return ask("tests", packageName);
    }

    private static Duration duration(double millis) {
        return Duration.ofNanos(Math.round(millis * 1e6));
    }

    private static OfficialMachine ask(String... question) throws IOException, InterruptedException {
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
        var parsed = new HashMap<String, List<Duration>>();
        JsonMapper.shared()
                .readTree(answer)
                .propertyStream()
                .forEach(entry -> parsed.put(
                        entry.getKey(),
                        entry.getValue()
                                .valueStream()
                                .map(millis -> duration(millis.asDouble()))
                                .toList()));
        return new OfficialMachine(parsed);
    }
}
