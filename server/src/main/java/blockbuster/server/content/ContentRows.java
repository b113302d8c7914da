package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table content. */
final class ContentRows {

    static final String FROM = " from content c"
            + " left join content_uploader u on u.address = c.uploader"
            + " left join content_release r on r.content_id = c.id"
            + " left join content_lease l on l.content_id = c.id ";

    static final String SELECT = "select c.*, u.name as uploader_name, r.year, l.ends_at as paid_until" + FROM;

    private ContentRows() {}

    static Content map(ResultSet row, int number) throws SQLException {
        return new Content(
                SuiAddress.parse(row.getString("id")),
                SuiAddress.parse(row.getString("uploader")),
                row.getString("uploader_name"),
                row.getString("title"),
                row.getString("description"),
                row.getString("genre"),
                row.getString("language"),
                row.getObject("year", Integer.class),
                row.getLong("duration_ms"),
                List.of((String[]) row.getArray("blob_ids").getArray()),
                row.getString("poster_blob_id"),
                row.getString("segment_root"),
                ContentStatus.of(row.getString("status")),
                row.getString("reason"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getLong("plays"),
                row.getLong("credited_seconds"),
                row.getLong("rating_sum"),
                row.getLong("rating_count"),
                instant(row.getObject("paid_until", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
