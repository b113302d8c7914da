package blockbuster.media.transcode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a piece of work, so that a finished one is recognised: the source file, the arguments, the program. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The file is told by size and time of change; hashing gigabytes on every start would cost minutes. */
    public static String of(Path source, List<String> arguments, String version) throws IOException {
        var text = String.join(
                "\n",
                version,
                String.valueOf(Files.size(source)),
                Files.getLastModifiedTime(source).toString(),
                String.join("\n", arguments));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
