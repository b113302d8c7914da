package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds titles for other modules, always as they are in the mirror now. */
@Component
public class ContentCatalogue {

    private final JdbcClient jdbc;

    ContentCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A title in whatever status. */
    public Optional<Content> find(SuiAddress id) {
        return jdbc.sql(ContentRows.SELECT + "where c.id = ?")
                .param(id.toString())
                .query(ContentRows::map)
                .optional();
    }
}
