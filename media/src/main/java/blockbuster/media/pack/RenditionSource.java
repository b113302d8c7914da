package blockbuster.media.pack;

import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.Role;
import java.nio.file.Path;

/** What is known of a rendition before it is packaged; the ladder's folder has its media file and its playlist. */
public record RenditionSource(
        Path folder,
        String name,
        Kind kind,
        int width,
        int height,
        double frameRate,
        String language,
        int channels,
        Role role) {

    Path media() {
        return folder.resolve(name + ".mp4");
    }

    Path playlist() {
        return folder.resolve(name + ".m3u8");
    }
}
