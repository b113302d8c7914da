package blockbuster.sui;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An immutable byte string with equality by content; in BCS a {@code vector<u8>}. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** Copies the array. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    public static Bytes fromHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    public static Bytes fromBase64(String base64) {
        return new Bytes(Base64.getDecoder().decode(base64));
    }

    public static Bytes decode(BcsReader reader) {
        return new Bytes(reader.bytes());
    }

    public void encode(BcsWriter writer) {
        writer.bytes(value);
    }

    public int size() {
        return value.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    /** A reader over the content. */
    public BcsReader reader() {
        return new BcsReader(value);
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }
}
