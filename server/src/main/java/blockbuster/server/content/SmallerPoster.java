package blockbuster.server.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Posters for shelves and small screens: a tenth of the bytes of what a large screen shows. */
final class SmallerPoster {

    /** In pixels. Few, so that one poster can't be made to fill the memory in a thousand sizes. */
    static final List<Integer> WIDTHS = List.of(320, 480, 640);

    /** A picture of more is not unpacked: a few bytes can claim any size. */
    private static final long MOST_PIXELS = 4096L * 4096;

    private static final float QUALITY = 0.8f;

    private SmallerPoster() {}

    /**
     * Gives the picture in this width as JPEG; as it is if it is no wider, of a kind that Java can't read (WebP), damaged, or
     * suspiciously large.
     */
    static byte[] of(byte[] image, int width) {
        try {
            return isWorthIt(image, width) ? scaled(image, width) : image;
        } catch (IOException | IllegalArgumentException damaged) {
            return image;
        }
    }

    private static boolean isWorthIt(byte[] image, int width) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0) > width && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] scaled(byte[] image, int width) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(image))
                .width(width)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
