package blockbuster.walrus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters after the question mark; the first of a name counts. */
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

    boolean hasOnly(Set<String> names) {
        return names.containsAll(values.keySet());
    }

    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }

    /** The decoded value, or an empty text. */
    String text(String name) {
        return decoded(values.getOrDefault(name, ""));
    }

    /** Empty if the parameter is missing or no natural number. */
    OptionalLong natural(String name) {
        String text = values.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Undoes percent encoding; text that is badly encoded stays as it is. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return text;
        }
    }
}
