package blockbuster.media.tools;

import blockbuster.media.MediaException;
import blockbuster.media.process.Folders;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Unpacks the executables and libraries of {@code org.bytedeco:ffmpeg} (the GPL build has libx264) flat into one folder.
 * Several JVMs may unpack at once: each into a folder of its own, and the first rename wins.
 */
public final class BundledFfmpeg {

    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    /** The one library that is linked with those of devices. */
    private static final String DEVICES = "libavdevice.so";

    private BundledFfmpeg() {}

    /**
     * The folder with {@code ffmpeg} and {@code ffprobe}, unpacked at the first call, found afterwards; empty where the class path
     * has none for this system.
     *
     * @throws MediaException when they can't be written
     */
    public static Optional<Path> unpack(Path cacheDir) {
        var url = BundledFfmpeg.class.getClassLoader().getResource(FOLDER + "ffmpeg");
        if (url == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(unpack(url, cacheDir));
        } catch (IOException e) {
            throw new MediaException(
                    "Could not unpack FFmpeg into " + cacheDir + ". Is there space, and may we write?", e);
        }
    }

    private static Path unpack(URL url, Path cacheDir) throws IOException {
        var connection = (JarURLConnection) url.openConnection();
        // A jar of our own: closing the shared, cached one would break other readers of the class path.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var name = Path.of(jar.getName()).getFileName().toString().replaceAll("\\.jar$", "-without-devices");
            var target = cacheDir.resolve(name);
            if (!Files.isDirectory(target)) {
                Files.createDirectories(cacheDir);
                var partial = Files.createTempDirectory(cacheDir, name + ".partial-");
                extract(jar, partial);
                publish(partial, target);
            }
            return target;
        }
    }

    private static void extract(JarFile jar, Path folder) throws IOException {
        for (var entry : jar.stream().filter(BundledFfmpeg::wanted).toList()) {
            var file = folder.resolve(entry.getName().substring(FOLDER.length()));
            try (var content = jar.getInputStream(entry)) {
                Files.copy(content, file);
            }
            if (!file.getFileName().toString().contains(".so") && !file.toFile().setExecutable(true)) {
                throw new IOException("can't make " + file + " executable");
            }
        }
        // The programs ask for libva by soname, which the jar does not carry.
        Files.createSymbolicLink(folder.resolve("libva.so.2"), Path.of("libva.so"));
        Files.createSymbolicLink(folder.resolve("libva-drm.so.2"), Path.of("libva-drm.so"));
        for (var library : libraries(folder)) {
            NeededLibraries.forget(library, BundledFfmpeg::drivesDevices);
        }
    }

    private static List<Path> libraries(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, DEVICES + "*")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        }
    }

    /** Of screens and sound cards; FFmpeg records from them, we never do, and a server or a container has none. */
    private static boolean drivesDevices(String library) {
        return Stream.of("libasound.", "libpulse.", "libxcb").anyMatch(library::startsWith);
    }

    /** The {@code libjni*} libraries serve Java bindings, which nobody here uses. */
    private static boolean wanted(JarEntry entry) {
        var name = entry.getName();
        return name.startsWith(FOLDER)
                && name.indexOf('/', FOLDER.length()) < 0
                && name.length() > FOLDER.length()
                && !name.startsWith(FOLDER + "libjni");
    }

    private static void publish(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Folders.delete(partial);
        }
    }
}
