package blockbuster.server.upload.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is arriving. Bytes count when they are synced and noted in the database; whatever else is on disk is cut off
 * when the file is taken up again. One request at a time writes: a newer one takes the turn of an older one, whose connection
 * is probably lost. Guarded by its own monitor.
 */
final class IncomingFile implements Closeable {

    /** A killed server loses at most so much. */
    private static final int SAVE_EVERY = 1 << 24;

    private final Receptions receptions;
    private final Reception start;
    private final FileChannel file;
    private ResumableSha256 digest;
    private byte[] safeState;
    private long safe;
    private long position;
    private long turn;
    private boolean allOrNothing;

    private IncomingFile(Receptions receptions, Reception start, FileChannel file) {
        this.receptions = receptions;
        this.start = start;
        this.file = file;
        this.safeState = start.digestState();
        this.digest = ResumableSha256.of(safeState);
        this.safe = start.receivedBytes();
        this.position = safe;
    }

    /**
     * Takes a file up where it is safe, or from its beginning if its bytes are gone.
     *
     * @return null if another server has it open
     */
    static @Nullable IncomingFile open(UploadFolder folder, Reception reception, Receptions receptions)
            throws IOException {
        Files.createDirectories(folder.path());
        // Renamed already if the server stopped before the job began.
        var path = Files.exists(folder.source()) ? folder.source() : folder.incoming();
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // Held until the channel closes, also across servers that share the disk.
            @Nullable FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return null;
            }
            var incoming = new IncomingFile(receptions, reception, file);
            incoming.cut();
            return incoming;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void cut() throws IOException {
        if (file.size() < safe) {
            digest = ResumableSha256.fresh();
            position = 0;
            save();
        }
        file.truncate(safe);
    }

    /** Ends the turn of whoever had it, and returns the number of the new one. */
    synchronized long takeTurn() throws IOException {
        settle();
        return ++turn;
    }

    /** Where the next byte belongs. */
    synchronized long position() {
        return position;
    }

    /** From now on, the bytes of this turn count all together or not at all. */
    synchronized void startAllOrNothing() {
        allOrNothing = true;
    }

    /** What arrived since {@link #startAllOrNothing} is as it should be. */
    synchronized void accept(long ofTurn) throws IOException {
        require(ofTurn);
        allOrNothing = false;
        save();
    }

    synchronized void write(long ofTurn, byte[] bytes, int length) throws IOException {
        require(ofTurn);
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            file.write(buffer, position + buffer.position());
        }
        digest.update(bytes, length);
        position += length;
        if (!allOrNothing && position - safe >= SAVE_EVERY) {
            save();
        }
    }

    /** Makes the bytes of a turn that is over count, or drops them. */
    synchronized void endTurn(long ofTurn) throws IOException {
        if (ofTurn == turn) {
            settle();
        }
    }

    private void settle() throws IOException {
        if (allOrNothing) {
            allOrNothing = false;
            digest = ResumableSha256.of(safeState);
            position = safe;
            file.truncate(safe);
        } else if (position > safe) {
            save();
        }
    }

    private void save() throws IOException {
        file.force(true);
        var state = digest.state();
        if (!receptions.save(start.upload(), safe, position, state)) {
            throw new SupersededException();
        }
        safeState = state;
        safe = position;
    }

    private void require(long ofTurn) throws SupersededException {
        if (ofTurn != turn) {
            throw new SupersededException();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A newer request receives this file. */
    static final class SupersededException extends IOException {
        SupersededException() {
            super("a newer request has taken over");
        }
    }
}
