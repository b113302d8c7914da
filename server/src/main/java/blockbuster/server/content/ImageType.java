package blockbuster.server.content;

import org.springframework.http.MediaType;

/** Tells a picture's media type by its first bytes. */
final class ImageType {

    private ImageType() {}

    static MediaType of(byte[] image) {
        if (startsWith(image, 0xff, 0xd8)) {
            return MediaType.IMAGE_JPEG;
        }
        if (startsWith(image, 0x89, 'P', 'N', 'G')) {
            return MediaType.IMAGE_PNG;
        }
        return startsWith(image, 'R', 'I', 'F', 'F')
                ? MediaType.parseMediaType("image/webp")
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static boolean startsWith(byte[] image, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (image.length <= i || (image[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
