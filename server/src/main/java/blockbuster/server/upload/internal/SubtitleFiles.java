package blockbuster.server.upload.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subtitles of uploads, as their creators sent them. */
@Repository
class SubtitleFiles {

    private final JdbcClient jdbc;

    SubtitleFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files by language (a BCP 47 tag), in the order of the tags. */
    SequencedMap<String, byte[]> of(UUID upload) {
        var files = new LinkedHashMap<String, byte[]>();
        jdbc.sql("select language, file from upload_subtitle where upload_id = ? order by language")
                .param(upload)
                .query((row, number) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .forEach(entry -> files.put(entry.getKey(), entry.getValue()));
        return files;
    }

    /** Replaces what there was of the language. */
    void put(UUID upload, String language, byte[] file) {
        jdbc.sql("insert into upload_subtitle (upload_id, language, file) values (?, ?, ?)"
                        + " on conflict (upload_id, language) do update set file = excluded.file")
                .params(upload, language, file)
                .update();
    }

    void remove(UUID upload, String language) {
        jdbc.sql("delete from upload_subtitle where upload_id = ? and language = ?")
                .params(upload, language)
                .update();
    }

    int count(UUID upload) {
        return jdbc.sql("select count(*) from upload_subtitle where upload_id = ?")
                .param(upload)
                .query(Integer.class)
                .single();
    }
}
