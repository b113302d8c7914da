package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds titles for other modules, always as they are in the mirror now. */
@Component
public class ContentCatalogue {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContentCatalogue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A title in whatever status. */
    public Optional<Content> find(SuiAddress id) {
        return jdbc.sql(ContentRows.SELECT + "where c.id = ?")
                .param(id.toString())
                .query(ContentRows::map)
                .optional();
    }

    /** A creator's titles in whatever status, newest first. */
    public List<Content> of(SuiAddress uploader) {
        return jdbc.sql(ContentRows.SELECT + "where c.uploader = ? order by c.submitted_at desc, c.id")
                .param(uploader.toString())
                .query(ContentRows::map)
                .list();
    }

    /** What is on the shelf of these titles. */
    public Map<SuiAddress, ContentSummary> summaries(Collection<SuiAddress> ids) {
        var now = clock.instant();
        return jdbc
                .sql(ContentRows.SELECT + "where c.status = 'approved' and c.id = any(?)")
                .param(ids.stream().map(SuiAddress::toString).toArray(String[]::new))
                .query(ContentRows::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Content::id, content -> ContentSummary.of(content, now)));
    }
}
