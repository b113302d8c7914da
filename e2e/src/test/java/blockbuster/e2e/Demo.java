package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code demo FILE --json} printed. */
record Demo(JsonNode json) {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    static Demo of(Path film, RunningPlatform platform, String... options) throws Exception {
        var run = run(film, platform, options);
        assertThat(run.exitCode()).as(run.errors() + run.output()).isZero();
        return new Demo(JsonMapper.shared().readTree(run.output()));
    }

    static CommandLine run(Path film, RunningPlatform platform, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("demo", film.toString(), "--json", "--port", "" + platform.port()));
        arguments.addAll(List.of(options));
        return CommandLine.blockbuster(LIMIT, arguments.toArray(String[]::new));
    }

    String text(String name) {
        return json.path(name).asString();
    }

    long amount(String name) {
        return Long.parseLong(text(name));
    }

    /** What one creator got, or all of them together. */
    long paid() {
        return payouts().stream()
                .mapToLong(payout -> Long.parseLong(payout.path("amount").asString()))
                .sum();
    }

    long paidTo(String uploader) {
        return payouts().stream()
                .filter(payout -> payout.path("uploader").asString().equals(uploader))
                .mapToLong(payout -> Long.parseLong(payout.path("amount").asString()))
                .sum();
    }

    private List<JsonNode> payouts() {
        return StreamSupport.stream(json.path("payouts").spliterator(), false).toList();
    }
}
