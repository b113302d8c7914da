package blockbuster.edge;

import org.jspecify.annotations.Nullable;

/** Reads one parameter of a query without decoding: a JWT's characters need none. */
final class Query {

    private Query() {}

    /** The first value of {@code name}, or nothing. */
    static String value(@Nullable String query, String name) {
        if (query == null) {
            return "";
        }
        String start = name + "=";
        for (int at = 0; at < query.length(); ) {
            int end = query.indexOf('&', at);
            int stop = end < 0 ? query.length() : end;
            if (query.startsWith(start, at)) {
                return query.substring(at + start.length(), stop);
            }
            at = stop + 1;
        }
        return "";
    }
}
