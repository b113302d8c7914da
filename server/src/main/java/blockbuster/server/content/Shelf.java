package blockbuster.server.content;

import blockbuster.server.content.ContentFilter.Dimension;
import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists titles: the public shelf, and the moderators' queue. */
@Component
class Shelf {

    /** Finds "Bladde Runer"; PostgreSQL's own 0.6 does not. */
    private static final String TYPO_TOLERANCE = "0.4";

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sorted(Content content, String sortValue) {
        String cursor() {
            return Cursor.encode(sortValue, content.id());
        }
    }

    @Transactional(readOnly = true)
    Page<Content> browse(ShelfQuery shelf) {
        var params = new HashMap<>(shelf.filter().parameters());
        tolerateTypos(shelf.filter());
        var inner = ContentRows.SELECT.replace(
                        "select c.*", "select c.*, " + shelf.sort().expression() + " as sort_value")
                + "where " + shelf.filter().condition();
        var rows = jdbc.sql("select * from (" + inner + ") shelf where " + afterCursor(shelf, params)
                        + shelf.sort().orderBy() + " limit :rows")
                .params(params)
                .param("rows", shelf.limit() + 1)
                .query(Shelf::sorted)
                .list();
        return Page.of(rows, shelf.limit(), Sorted::cursor).map(Sorted::content);
    }

    /** Titles in review, oldest first. */
    Page<Content> queue(int limit, Optional<String> cursor) {
        var params = new HashMap<String, Object>();
        var after = cursor.map(text -> after(text, params)).orElse("true");
        var rows = jdbc.sql(ContentRows.SELECT + "where c.status = 'in_review' and " + after
                        + " order by c.submitted_at, c.id limit :rows")
                .params(params)
                .param("rows", limit + 1)
                .query(ContentRows::map)
                .list();
        return Page.of(rows, limit, content -> Cursor.encode(content.submittedAt(), content.id()));
    }

    private static String afterCursor(ShelfQuery shelf, Map<String, Object> params) {
        return shelf.cursor()
                .map(text -> {
                    var values = Cursor.decode(text, 2);
                    params.put("value", values.getFirst());
                    params.put("id", values.getLast());
                    return shelf.sort().after();
                })
                .orElse("true");
    }

    /** What can be chosen among the titles that the filter leaves, each dimension without its own choice. */
    @Transactional(readOnly = true)
    Facets facets(ContentFilter filter) {
        tolerateTypos(filter);
        return new Facets(
                count(filter, Dimension.GENRE, "min(c.genre)", "lower(c.genre)"),
                count(filter, Dimension.LANGUAGE, "min(c.language)", "lower(c.language)"),
                count(filter, Dimension.YEAR, "r.year::text", "r.year").reversed(),
                lengths(filter));
    }

    private List<Facets.Choice> count(ContentFilter filter, Dimension dimension, String value, String group) {
        return jdbc.sql("select " + value + " as choice, count(*) as titles" + ContentRows.FROM + "where "
                        + filter.conditionWithout(dimension) + " and " + group + " is not null group by " + group
                        + " order by " + group)
                .params(filter.parameters())
                .query((row, number) -> new Facets.Choice(row.getString("choice"), row.getLong("titles")))
                .list();
    }

    private List<Facets.LengthChoice> lengths(ContentFilter filter) {
        return Arrays.stream(ContentLength.values())
                .map(length -> new Facets.LengthChoice(
                        length,
                        jdbc.sql("select count(*)" + ContentRows.FROM + "where "
                                        + filter.conditionWithout(Dimension.LENGTH) + " and " + length.condition())
                                .params(filter.parameters())
                                .query(Long.class)
                                .single()))
                .filter(choice -> choice.titles() > 0)
                .toList();
    }

    private static String after(String cursor, Map<String, Object> params) {
        var values = Cursor.decode(cursor, 2);
        params.put("at", values.getFirst());
        params.put("id", values.getLast());
        return "(c.submitted_at, c.id) > (cast(:at as timestamptz), :id)";
    }

    private void tolerateTypos(ContentFilter filter) {
        if (filter.query().isEmpty()) {
            return;
        }
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(TYPO_TOLERANCE)
                .query(String.class)
                .single();
    }

    private static Sorted sorted(ResultSet row, int number) throws SQLException {
        return new Sorted(ContentRows.map(row, number), row.getString("sort_value"));
    }
}
