package blockbuster.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

class JsonLogFormatterTest {

    @Test
    void writesOneObjectALine() {
        var line = line(Map.of("userId", "0x1"), List.of(new KeyValuePair("mist", 5)));

        assertThat(line).endsWith("\n").hasLineCount(1);
        assertThat(JsonMapper.shared().readTree(line))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"timestamp":"2026-01-02T03:04:05Z","level":"INFO","service":"stream","event":"stream.started",
                 "logger":"blockbuster.server.stream.Starter","userId":"0x1","mist":5}"""));
    }

    @Test
    void prefersTheEventToItsContext() {
        var line = line(Map.of("userId", "0x1", "traceId", "t"), List.of(new KeyValuePair("userId", "0x2")));

        var written = JsonMapper.shared().readTree(line);
        assertThat(written.path("userId").asString()).isEqualTo("0x2");
        assertThat(written.path("traceId").asString()).isEqualTo("t");
    }

    private static String line(Map<String, String> context, List<KeyValuePair> pairs) {
        var event = new LoggingEvent();
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName("blockbuster.server.stream.Starter");
        event.setLevel(Level.INFO);
        event.setMessage("stream.started");
        event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
        event.setMDCPropertyMap(context);
        event.setKeyValuePairs(pairs);
        return new JsonLogFormatter().format(event);
    }
}
