package blockbuster.server.content;

import blockbuster.server.web.WireNames;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The orders of the shelf. Each sorts by one expression and then by id, so that a cursor (both values of the last row)
 * stays where it is whatever is inserted.
 */
enum ContentSort {
    NEWEST("c.decided_at", "timestamptz", true),
    POPULAR("c.plays", "bigint", true),
    /** The mean of the stars and of five that are 3, so that a single vote does not lead. */
    RATING("((c.rating_sum + 15) * 1000000 / (c.rating_count + 5))", "bigint", true),
    TITLE("lower(c.title)", "text", false),
    LONGEST("c.duration_ms", "bigint", true),
    /** How well a title fits a search; an integer, so that the cursor compares exactly. */
    RELEVANCE(
            "((ts_rank(c.words, websearch_to_tsquery('simple', content_plain(:query)))"
                    + " + word_similarity(content_plain(:query), content_plain(c.title))) * 1000000)::bigint",
            "bigint",
            true);

    private final String expression;
    private final String type;
    private final boolean descending;

    ContentSort(String expression, String type, boolean descending) {
        this.expression = expression;
        this.type = type;
        this.descending = descending;
    }

    /** The SQL expression to sort by. */
    String expression() {
        return expression;
    }

    String orderBy() {
        return " order by sort_value" + (descending ? " desc" : "") + ", id";
    }

    /** True for rows after the cursor's {@code :value} and {@code :id}. */
    String after() {
        var value = "cast(:value as " + type + ")";
        return "(sort_value " + (descending ? "< " : "> ") + value + " or (sort_value = " + value + " and id > :id))";
    }

    @JsonValue
    String wireName() {
        return WireNames.of(this);
    }
}
