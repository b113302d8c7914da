package blockbuster.server.content;

import blockbuster.server.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The orders of the shelf. Each sorts by one expression and then by id, so that a cursor (both values of the last row)
 * stays where it is whatever is inserted.
 */
enum ContentSort {
    NEWEST("c.decided_at", "timestamptz", true),
    POPULAR("c.plays", "bigint", true),
    TITLE("lower(c.title)", "text", false),
    LONGEST("c.duration_ms", "bigint", true),
    /** How well a title fits a search; an integer, so that the cursor compares exactly. */
    RELEVANCE(
            "((ts_rank(c.words, websearch_to_tsquery('simple', :query)) + word_similarity(lower(:query), lower(c.title)))"
                    + " * 1000000)::bigint",
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

    static ContentSort of(String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("There is no sort order '" + name + "'; choose one of "
                        + Arrays.stream(values()).map(ContentSort::wireName).collect(Collectors.joining(", ")) + "."));
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
