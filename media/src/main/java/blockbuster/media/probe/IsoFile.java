package blockbuster.media.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Recognises the ISO base media file format (MP4, MOV) by its first box, even when the index at the end is missing. */
public final class IsoFile {

    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    private IsoFile() {}

    public static boolean looksLikeOne(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var head = stream.readNBytes(8);
            return head.length == 8 && FIRST_BOXES.contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
