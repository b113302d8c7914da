package blockbuster.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class SmallerPosterTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void keepsTheShape(String format) throws Exception {
        var smaller = SmallerPoster.of(picture(format, 1280, 720), 320);

        assertThat(ImageType.of(smaller)).isEqualTo(MediaType.IMAGE_JPEG);
        var read = ImageIO.read(new ByteArrayInputStream(smaller));
        assertThat(read.getWidth()).isEqualTo(320);
        assertThat(read.getHeight()).isEqualTo(180);
    }

    @Test
    void neverWidens() throws Exception {
        var image = picture("jpg", 320, 180);

        assertThat(SmallerPoster.of(image, 320)).isSameAs(image);
        assertThat(SmallerPoster.of(image, 640)).isSameAs(image);
    }

    @Test
    void leavesWhatItCannotRead() throws Exception {
        var webp = "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
        assertThat(SmallerPoster.of(webp, 320)).isSameAs(webp);

        var torn =
                ByteBuffer.allocate(600).put(picture("png", 1280, 720), 0, 600).array();
        assertThat(SmallerPoster.of(torn, 320)).isSameAs(torn);

        assertThat(SmallerPoster.of(new byte[0], 320)).isEmpty();
    }

    @Test
    void doesNotUnpackAFewBytesThatClaimToBeHuge() throws Exception {
        var image = claimed(picture("png", 16, 16), 100_000, 100_000);

        assertThat(SmallerPoster.of(image, 320)).isSameAs(image);
    }

    @Test
    void isMadeOnceFromThePosterOnWalrus(@TempDir Path folder) throws Exception {
        try (var walrus = LocalWalrus.start(folder, 0);
                var client = new WalrusClient(walrus.url(), walrus.url())) {
            var files = new SmallFiles(WalrusOptions.of(walrus.url(), walrus.url()));
            var blob = client.store(picture("jpg", 1280, 720), 1).id().toString();

            var smaller = files.poster(blob, 480);

            assertThat(ImageIO.read(new ByteArrayInputStream(smaller)).getWidth())
                    .isEqualTo(480);
            assertThat(files.poster(blob, 480)).isSameAs(smaller);
            assertThat(ImageIO.read(new ByteArrayInputStream(files.poster(blob)))
                            .getWidth())
                    .isEqualTo(1280);
            files.close();
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** Rewrites the header chunk (PNG specification, 11.2.2), whose checksum is right. */
    private static byte[] claimed(byte[] png, int width, int height) {
        int header = 12;
        var claimed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(claimed.array(), header, 17);
        return claimed.putInt(header + 17, (int) check.getValue()).array();
    }
}
