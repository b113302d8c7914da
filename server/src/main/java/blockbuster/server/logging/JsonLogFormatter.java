package blockbuster.server.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * One JSON object per line: {@code timestamp, level, service, event}, then the request's context (userId, traceId) and
 * the event's own key-value pairs. {@code service} is the module that logged.
 */
public final class JsonLogFormatter implements StructuredLogFormatter<ILoggingEvent> {

    private static final String ROOT = "blockbuster.server.";

    private final JsonWriter<ILoggingEvent> writer =
            JsonWriter.<ILoggingEvent>of(JsonLogFormatter::members).withNewLineAtEnd();

    @Override
    public String format(ILoggingEvent event) {
        return writer.writeToString(event);
    }

    private static void members(JsonWriter.Members<ILoggingEvent> members) {
        members.add("timestamp", ILoggingEvent::getInstant);
        members.add("level", event -> event.getLevel().toString());
        members.add("service", event -> service(event.getLoggerName()));
        members.add("event", ILoggingEvent::getFormattedMessage);
        members.add("logger", ILoggingEvent::getLoggerName);
        members.addMapEntries(JsonLogFormatter::context);
        members.from(ILoggingEvent::getKeyValuePairs)
                .whenNotEmpty()
                .usingExtractedPairs(Iterable::forEach, JsonLogFormatter::key, JsonLogFormatter::value);
        members.add("error", event -> event.getThrowableProxy()).whenNotNull().as(ThrowableProxyUtil::asString);
    }

    /** Without what the event says itself: a name may be written once only. */
    private static Map<String, String> context(ILoggingEvent event) {
        var context = new TreeMap<>(event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> context.remove(pair.key));
        }
        return context;
    }

    private static String key(KeyValuePair pair) {
        return pair.key;
    }

    private static Object value(KeyValuePair pair) {
        return pair.value;
    }

    private static String service(String logger) {
        if (!logger.startsWith(ROOT)) {
            return "platform";
        }
        int end = logger.indexOf('.', ROOT.length());
        return end < 0 ? "platform" : logger.substring(ROOT.length(), end);
    }
}
