package blockbuster.server.upload.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files of an upload are on Walrus. */
@Repository
class StoredFiles {

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredFile> of(UUID upload) {
        return jdbc.sql("select file, blob_id, bytes from upload_blob where upload_id = ? order by file")
                .param(upload)
                .query((row, number) -> new StoredFile(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    void add(UUID upload, StoredFile stored) {
        jdbc.sql("insert into upload_blob (upload_id, file, blob_id, bytes) values (?, ?, ?, ?)"
                        + " on conflict (upload_id, file) do nothing")
                .params(upload, stored.file(), stored.blobId(), stored.bytes())
                .update();
    }
}
