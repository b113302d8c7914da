package blockbuster.app.service;

import blockbuster.app.AppException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the library that distributes them. */
final class PostgresPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "postgres-18.6.0";

    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    static PostgresPrograms unpack(ProgramCache cache) throws IOException {
        return new PostgresPrograms(
                cache.folder(VERSION, PostgresPrograms::unpackInto).resolve("bin"));
    }

    /** The command line of one program. PostgreSQL refuses to run as root, so root runs it in a namespace where it isn't. */
    List<String> command(String program, String... arguments) {
        var call = Stream.concat(Stream.of(bin.resolve(program).toString()), Stream.of(arguments));
        return isRoot() ? Stream.concat(Stream.of("unshare", "--user"), call).toList() : call.toList();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var packed = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new AppException("The library with PostgreSQL's programs is not on the class path");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            makeExecutable(target);
        }
    }

    static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(
                file,
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_EXECUTE));
    }
}
