package blockbuster.media.pack;

import blockbuster.media.SmallFile;
import blockbuster.media.TitleKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies small files into the target folder: posters as they are, what shows or tells more of the film encrypted. */
public final class SmallFilePackager {

    private static final String PUBLIC = "poster-";

    private final TitleKeys keys;

    public SmallFilePackager(TitleKeys keys) {
        this.keys = keys;
    }

    public SmallFile write(Path source, Path target) throws IOException {
        var name = source.getFileName().toString();
        boolean encrypted = !name.startsWith(PUBLIC);
        var plain = Files.readAllBytes(source);
        var stored = encrypted ? SegmentCipher.encrypt(plain, keys.trackKey(name), keys.iv(name, 0)) : plain;
        Files.write(target.resolve(name), stored);
        return new SmallFile(name, name.endsWith(".jpg") ? "image/jpeg" : "text/vtt", encrypted, Sha256.hexOf(stored));
    }
}
