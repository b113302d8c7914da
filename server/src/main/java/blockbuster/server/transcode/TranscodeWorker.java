package blockbuster.server.transcode;

import blockbuster.server.transcode.internal.StandaloneWorker;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes pieces of films on a machine without a server: all it needs is the server's database and storage. {@link #close}
 * gives back what it was at; a worker that is killed is noticed, and its pieces are made elsewhere.
 */
public final class TranscodeWorker implements AutoCloseable {

    private final StandaloneWorker worker;

    private TranscodeWorker(StandaloneWorker worker) {
        this.worker = worker;
    }

    /** The server's PostgreSQL: its JDBC URL, and a password where that has none. */
    public record Database(String url, Optional<String> password) {}

    /**
     * What a worker needs.
     *
     * @param storage the server's {@code blockbuster.media.work-dir}, as this machine sees it
     * @param programs where FFmpeg is unpacked to when the system has none
     * @param ffmpegDir a folder with the FFmpeg to use
     * @param slots pieces at the same time; 0 goes by the cores
     */
    public record Options(Database database, Path storage, Path programs, Optional<Path> ffmpegDir, int slots) {}

    /** Starts taking pieces; throws {@link IllegalArgumentException} when the database or storage is not there. */
    public static TranscodeWorker start(Options options) {
        return new TranscodeWorker(StandaloneWorker.start(options));
    }

    /** How many pieces it makes at a time. */
    public int slots() {
        return worker.slots();
    }

    @Override
    public void close() {
        worker.close();
    }
}
