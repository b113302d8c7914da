package blockbuster.walrus;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The parameters after the question mark; numbers and flags only, so nothing needs decoding. */
final class QueryString {

    private final Map<String, String> values = new HashMap<>();

    QueryString(@Nullable String raw) {
        if (raw == null) {
            return;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.putIfAbsent(
                    equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }

    /** Empty if the parameter is missing or no natural number. */
    OptionalLong natural(String name) {
        String text = values.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
