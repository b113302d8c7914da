package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Secret text in a file that its owner alone can read. */
final class KeyFile {
    /** Far more than all keys of a person take. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /** @throws SuiException when the file is missing, too long, or open to others */
    static String read(Path file) {
        try {
            requirePrivate(file);
            if (Files.size(file) > MAX_BYTES) {
                throw new SuiException("the key file " + file + " is longer than any; is it another file?");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new SuiException("there is no key file " + file, missing);
        } catch (IOException unreadable) {
            throw new SuiException("the key file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Writes the file as a whole or not at all; missing folders are made, an existing file is replaced. */
    static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        try {
            Files.createDirectories(absolute.getParent());
            Files.deleteIfExists(partial);
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(partial, text.getBytes(StandardCharsets.UTF_8));
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new SuiException("the key file " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
            if (!OWNER_ONLY.contains(permission) && permission != PosixFilePermission.OWNER_EXECUTE) {
                throw new SuiException("others may use the key file " + file + "; take that away: chmod 600 " + file);
            }
        }
    }
}
