package blockbuster.sui;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.Arrays;

/** A 32-byte hash that names a transaction, an object's content or a checkpoint; text form Base58. */
public final class Digest {
    public static final int LENGTH = 32;
    private static final int MAX_TEXT = 44;

    private final byte[] value;

    private Digest(byte[] value) {
        this.value = value;
    }

    public static Digest of(byte[] value) {
        if (value.length != LENGTH) {
            throw new SuiException("a digest has 32 bytes, not " + value.length);
        }
        return new Digest(value.clone());
    }

    /** @throws SuiException when the text is not the Base58 form of 32 bytes */
    public static Digest parse(String base58) {
        byte[] value = base58.length() <= MAX_TEXT ? Base58.decode(base58) : null;
        if (value == null || value.length != LENGTH) {
            throw new SuiException("not a digest (Base58 of 32 bytes): " + Text.clip(base58));
        }
        return new Digest(value);
    }

    /** In BCS a digest is a vector: its length comes first. */
    public static Digest decode(BcsReader reader) {
        byte[] value = reader.bytes();
        if (value.length != LENGTH) {
            throw new BcsException("a digest has 32 bytes, not " + value.length);
        }
        return new Digest(value);
    }

    public void encode(BcsWriter writer) {
        writer.bytes(value);
    }

    public byte[] toByteArray() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Base58. */
    @Override
    public String toString() {
        return Base58.encode(value);
    }
}
