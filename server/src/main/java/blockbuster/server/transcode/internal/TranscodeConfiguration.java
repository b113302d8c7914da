package blockbuster.server.transcode.internal;

import blockbuster.server.settings.MediaSettings;
import blockbuster.server.transcode.MediaTools;
import blockbuster.server.transcode.Transcodes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TranscodeConfiguration {

    @Bean
    Pieces transcodePieces(JdbcClient jdbc, Clock clock) {
        return new Pieces(jdbc, clock);
    }

    @Bean
    PieceQueue pieceQueue(DataSource database, JsonMapper json, Clock clock) {
        return new PieceQueue(database, json, clock);
    }

    @Bean
    Storage mediaStorage(MediaSettings media, TranscodeSettings settings) throws IOException {
        // Workers know the storage by it, also before the first upload.
        Files.createDirectories(media.workDir().resolve(Storage.UPLOADS));
        return new Storage(media.workDir(), settings.freeSpace().toBytes());
    }

    @Bean
    Transcodes transcodes(
            Pieces pieces,
            PieceQueue queue,
            Storage storage,
            MediaTools tools,
            TranscodeSettings settings,
            TransactionTemplate transaction) {
        return new FilmTranscodes(pieces, queue, storage, tools::ffmpeg, settings.chunkSeconds(), transaction);
    }
}
