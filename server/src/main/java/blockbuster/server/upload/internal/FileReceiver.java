package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Streams a body to disk. The file appears under its name only when it is whole and synced, so whatever is there after
 * a crash is good; a repeated upload replaces it.
 */
final class FileReceiver {

    private static final int BUFFER_BYTES = 1 << 18;

    private FileReceiver() {}

    /**
     * Returns the SHA-256 in hex.
     *
     * @throws UnsupportedVideoException if the body is empty
     * @throws WrongLengthException if the body isn't exactly as long as announced
     */
    static String receive(InputStream body, UploadFolder folder, long sizeBytes) throws IOException {
        Files.createDirectories(folder.path());
        var part = Files.createTempFile(folder.path(), "incoming", ".part");
        try {
            var sha256 = copy(body, part, sizeBytes);
            Files.move(part, folder.source(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(folder.path());
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copy(InputStream body, Path part, long sizeBytes) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        long received = 0;
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            int read = body.read(buffer);
            while (read >= 0) {
                received += read;
                if (received > sizeBytes) {
                    throw new WrongLengthException(sizeBytes, received);
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
                read = body.read(buffer);
            }
            file.force(true);
        }
        if (received == 0) {
            throw new UnsupportedVideoException(blockbuster.media.Refusal.EMPTY_FILE);
        }
        if (received != sizeBytes) {
            throw new WrongLengthException(sizeBytes, received);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** A rename is durable when its folder is synced. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
