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
import java.security.SecureRandom;
import java.util.Set;

/** One secret key in one file, as {@code suiprivkey} text that only the file's owner may read. */
public final class Keystore {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private Keystore() {}

    /** @throws SuiException when the file is missing or holds no key */
    public static Ed25519KeyPair load(Path file) {
        try {
            return SuiKeys.decode(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new SuiException("there is no key file " + file, missing);
        } catch (IOException unreadable) {
            throw new SuiException("the key file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Loads the key, or makes one and writes it when there is no file. */
    public static Ed25519KeyPair loadOrCreate(Path file, SecureRandom random) {
        if (Files.exists(file)) {
            return load(file);
        }
        var key = Ed25519KeyPair.generate(random);
        save(file, key);
        return key;
    }

    /** Writes the file as a whole or not at all; missing folders are made, an existing file is replaced. */
    public static void save(Path file, Ed25519KeyPair key) {
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        try {
            Files.createDirectories(absolute.getParent());
            Files.deleteIfExists(partial);
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(partial, (SuiKeys.encode(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new SuiException("the key file " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }
}
