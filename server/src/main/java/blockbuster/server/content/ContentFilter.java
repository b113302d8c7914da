package blockbuster.server.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which titles of the shelf a reader wants; what is empty excludes nothing. */
record ContentFilter(
        Optional<String> query,
        Optional<String> genre,
        Optional<String> language,
        Optional<Integer> year,
        Optional<ContentLength> length) {

    /** One way to narrow the shelf. */
    enum Dimension {
        QUERY("(c.words @@ websearch_to_tsquery('simple', content_plain(:query))"
                + " or content_plain(:query) <% content_plain(c.title))"),
        GENRE("lower(c.genre) = lower(:genre)"),
        LANGUAGE("lower(c.language) = lower(:language)"),
        YEAR("r.year = :year"),
        /** Its condition depends on the band. */
        LENGTH("");

        private final String condition;

        Dimension(String condition) {
            this.condition = condition;
        }
    }

    /** The SQL condition; its parameters are those of {@link #parameters}. */
    String condition() {
        return join(conditions().values().stream());
    }

    /** The same without one dimension: for counting what else could be chosen in it. */
    String conditionWithout(Dimension left) {
        return join(conditions().entrySet().stream()
                .filter(condition -> condition.getKey() != left)
                .map(Map.Entry::getValue));
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        query.ifPresent(value -> parameters.put("query", value));
        genre.ifPresent(value -> parameters.put("genre", value));
        language.ifPresent(value -> parameters.put("language", value));
        year.ifPresent(value -> parameters.put("year", value));
        return parameters;
    }

    private Map<Dimension, String> conditions() {
        var conditions = new LinkedHashMap<Dimension, String>();
        query.ifPresent(value -> conditions.put(Dimension.QUERY, Dimension.QUERY.condition));
        genre.ifPresent(value -> conditions.put(Dimension.GENRE, Dimension.GENRE.condition));
        language.ifPresent(value -> conditions.put(Dimension.LANGUAGE, Dimension.LANGUAGE.condition));
        year.ifPresent(value -> conditions.put(Dimension.YEAR, Dimension.YEAR.condition));
        length.ifPresent(value -> conditions.put(Dimension.LENGTH, value.condition()));
        return conditions;
    }

    private static String join(Stream<String> conditions) {
        return Stream.concat(Stream.of("c.status = 'approved'"), conditions).collect(Collectors.joining(" and "));
    }
}
