package blockbuster.server.upload.internal;

import blockbuster.server.auth.PersonalData;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of a creator's uploads. A title that is on chain stays theirs, for their payouts rest on it; the names of
 * the files they sent don't. An upload under way goes on: it is cancelled by its creator, not by being forgotten.
 */
@Component
class UploadData implements PersonalData {

    private final JdbcClient jdbc;

    UploadData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sent(UUID uploadId, String title, String fileName, long sizeBytes, String state) {}

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of(
                "uploads",
                jdbc.sql("select * from upload_job where uploader = ? order by created_at, id")
                        .param(person.toString())
                        .query((row, number) -> new Sent(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("file_name"),
                                row.getLong("size_bytes"),
                                row.getString("state")))
                        .list());
    }

    @Override
    public void erase(SuiAddress person) {
        jdbc.sql("update upload_reception set metadata = '' where upload_id in"
                        + " (select id from upload_job where uploader = ? and state <> 'receiving')")
                .param(person.toString())
                .update();
        jdbc.sql("update upload_job set file_name = '' where uploader = ? and state <> 'receiving'")
                .param(person.toString())
                .update();
    }
}
