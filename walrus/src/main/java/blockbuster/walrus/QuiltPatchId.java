package blockbuster.walrus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/**
 * The name of a file in a quilt: the quilt's blob id, the quilt version 1, and the first and the ending column as u16
 * little-endian, written as 50 characters of URL-safe base64. It changes when anything in the quilt changes.
 */
public record QuiltPatchId(String value) {

    private static final int BYTES = BlobId.BYTES + 5;
    private static final int CHARACTERS = 50;
    private static final byte VERSION_1 = 1;

    /** Refuses text that isn't the one canonical spelling of a version 1 patch id. */
    public QuiltPatchId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A quilt patch id has 50 characters of URL-safe base64.");
        }
    }

    static QuiltPatchId of(BlobId quilt, int startColumn, int endColumn) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(Base64.getUrlDecoder().decode(quilt.value())).put(VERSION_1);
        bytes.putShort((short) startColumn).putShort((short) endColumn);
        return new QuiltPatchId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    public static boolean isValid(String text) {
        if (text.length() != CHARACTERS) {
            return false;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes[BlobId.BYTES] == VERSION_1
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** The quilt that holds the patch. */
    public BlobId quilt() {
        return BlobId.ofBytes(Arrays.copyOf(Base64.getUrlDecoder().decode(value), BlobId.BYTES));
    }

    @Override
    public String toString() {
        return value;
    }
}
