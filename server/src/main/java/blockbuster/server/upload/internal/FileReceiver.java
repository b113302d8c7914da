package blockbuster.server.upload.internal;

import blockbuster.server.upload.internal.IncomingFile.SupersededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives files in as many pieces as it takes, each appended to what is there. Lost connections and killed servers cost
 * what was not yet safe, see {@link IncomingFile}.
 */
@Component
class FileReceiver {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Receptions receptions;
    private final UploadFolders folders;
    /** Guarded by itself: the files that requests are busy with. */
    private final Map<UUID, Shared> open = new HashMap<>();

    FileReceiver(Receptions receptions, UploadFolders folders) {
        this.receptions = receptions;
        this.folders = folders;
    }

    /** How many bytes are safe. Whatever request is still sending is cut off: its client asks because it lost it. */
    long offset(UUID upload) {
        return using(upload, (file, turn) -> {});
    }

    /**
     * Appends a body.
     *
     * @param offset where it belongs: what the client believes to have been received
     * @return how many bytes are safe afterwards
     * @throws ChecksumMismatchException if the body doesn't match; nothing of it is kept
     */
    long append(Upload upload, long offset, InputStream body, @Nullable UploadChecksum checksum) {
        return using(upload.id(), (file, turn) -> {
            if (file.position() != offset) {
                throw TusProblems.wrongOffset(file.position());
            }
            if (checksum == null) {
                copy(body, file, turn, upload.sizeBytes(), null);
            } else {
                file.startAllOrNothing();
                copy(body, file, turn, upload.sizeBytes(), checksum);
                if (!checksum.matches()) {
                    throw ChecksumMismatchException.ofPart();
                }
                file.accept(turn);
            }
        });
    }

    private static void copy(
            InputStream body, IncomingFile file, long turn, long sizeBytes, @Nullable UploadChecksum checksum)
            throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (file.position() + read > sizeBytes) {
                throw TusProblems.tooLong(sizeBytes);
            }
            file.write(turn, buffer, read);
            if (checksum != null) {
                checksum.update(buffer, read);
            }
        }
    }

    private long using(UUID upload, Use use) {
        try {
            var shared = enter(upload);
            try {
                long turn = shared.file.takeTurn();
                try {
                    use.use(shared.file, turn);
                } finally {
                    shared.file.endTurn(turn);
                }
                return shared.file.position();
            } finally {
                leave(upload, shared);
            }
        } catch (SupersededException e) {
            throw TusProblems.superseded();
        } catch (IOException e) {
            throw TusProblems.interrupted(e);
        }
    }

    private Shared enter(UUID upload) throws IOException {
        synchronized (open) {
            var shared = open.get(upload);
            if (shared == null) {
                var reception = receptions.find(upload).orElseThrow(TusProblems::gone);
                var file = IncomingFile.open(folders.of(upload), reception, receptions);
                if (file == null) {
                    throw TusProblems.locked();
                }
                shared = new Shared(file);
                open.put(upload, shared);
            }
            shared.users++;
            return shared;
        }
    }

    private void leave(UUID upload, Shared shared) throws IOException {
        synchronized (open) {
            if (--shared.users == 0) {
                open.remove(upload);
                shared.file.close();
            }
        }
    }

    /** What a request does with the file while it is its turn. */
    @FunctionalInterface
    private interface Use {
        void use(IncomingFile file, long turn) throws IOException;
    }

    /** An open file and the number of requests that have it. */
    private static final class Shared {
        private final IncomingFile file;
        private int users;

        Shared(IncomingFile file) {
            this.file = file;
        }
    }
}
