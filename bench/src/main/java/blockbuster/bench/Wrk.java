package blockbuster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The load generator {@code wrk}, a process of its own, asking for a list of addresses in turn. */
final class Wrk {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final String SCRIPT = """
            local paths = {}
            for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
            local next = 0
            request = function()
              next = next % #paths + 1
              return wrk.format("GET", paths[next])
            end
            done = function(summary, latency, requests)
              local e = summary.errors
              print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.bytes, summary.duration,
                latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    /**
     * What a run came to.
     *
     * @param cpuSeconds of the server meanwhile
     * @param wrkSeconds of CPU time that receiving took: on loopback {@code sendfile} leaves work to the receiver
     */
    record Load(
            long requests, long bytes, long micros, long p99Micros, long errors, double cpuSeconds, double wrkSeconds) {
        double cpuSecondsPerGigabyte() {
            return cpuSeconds / (bytes / 1e9);
        }

        double totalSecondsPerGigabyte() {
            return (cpuSeconds + wrkSeconds) / (bytes / 1e9);
        }

        double megabytesPerSecond() {
            return (double) bytes / micros;
        }
    }

    private final Path script;
    private final Path folder;

    Wrk(Path folder) throws IOException {
        this.folder = folder;
        this.script = Files.writeString(folder.resolve("load.lua"), SCRIPT);
    }

    Load run(ProcessHandle server, String url, List<String> paths, int connections, int seconds)
            throws IOException, InterruptedException {
        var list = Files.write(folder.resolve("paths"), paths);
        double before = ProcessCpu.seconds(server);
        double endedBefore = ProcessCpu.ofEndedChildren();
        var builder = new ProcessBuilder(
                        "wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "-s", script.toString(), url)
                .redirectErrorStream(true);
        builder.environment().put("PATHS", list.toString());
        var wrk = builder.start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        double cpu = ProcessCpu.seconds(server) - before;
        var result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IOException("wrk said: " + output);
        }
        return new Load(
                Long.parseLong(result.group(1)),
                Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)),
                Long.parseLong(result.group(4)),
                Long.parseLong(result.group(5)),
                cpu,
                ProcessCpu.ofEndedChildren() - endedBefore);
    }
}
