package blockbuster.media.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How strangers' files are opened. Without both whitelists a renamed playlist or concat script makes FFmpeg open other
 * files and addresses.
 */
public final class InputLimits {

    private static final String CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,mxf";

    /** Opened for probing only, so that a wrong kind of file gets a precise answer. */
    private static final String WRONG_KINDS =
            ",mp3,wav,flac,aac,png_pipe,jpeg_pipe,gif,webp_pipe,bmp_pipe,tiff_pipe,image2";

    /** One allocation of FFmpeg, in bytes. */
    private static final String MAX_ALLOCATION = "1073741824";

    private InputLimits() {}

    /** Input options for transcoding, without the input itself. */
    public static List<String> forTranscoding() {
        return options(CONTAINERS);
    }

    /** Input options for probing, without the input itself. */
    public static List<String> forProbing() {
        return options(CONTAINERS + WRONG_KINDS);
    }

    /** Names the file so that nothing in its name is read as a protocol or an option. */
    public static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private static List<String> options(String formats) {
        return new ArrayList<>(List.of(
                "-max_alloc", MAX_ALLOCATION, "-protocol_whitelist", "file,pipe", "-format_whitelist", formats));
    }
}
