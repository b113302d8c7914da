package blockbuster.sui;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes that name an account, an object or a package. Ordered as unsigned bytes. */
public final class SuiAddress implements Comparable<SuiAddress> {
    public static final int LENGTH = 32;
    public static final SuiAddress ZERO = ofSmall(0);
    public static final SuiAddress STD = ofSmall(1);
    public static final SuiAddress FRAMEWORK = ofSmall(2);
    public static final SuiAddress CLOCK = ofSmall(6);

    private final byte[] value;

    private SuiAddress(byte[] value) {
        if (value.length != LENGTH) {
            throw new SuiException("an address has 32 bytes, not " + value.length);
        }
        this.value = value;
    }

    public static SuiAddress of(byte[] value) {
        return new SuiAddress(value.clone());
    }

    /** The reserved address of this number, as 2 for {@code 0x2}. */
    public static SuiAddress ofSmall(int number) {
        byte[] value = new byte[LENGTH];
        for (int i = 0; i < Integer.BYTES; i++) {
            value[LENGTH - 1 - i] = (byte) (number >>> (8 * i));
        }
        return new SuiAddress(value);
    }

    /**
     * {@code 0x} and 1 to 64 hexadecimal digits; missing leading zeros are added.
     *
     * @throws SuiException on anything else
     */
    public static SuiAddress parse(String text) {
        int digits = text.length() - 2;
        if (!text.startsWith("0x") || digits < 1 || digits > 2 * LENGTH) {
            throw notAnAddress(text);
        }
        try {
            return new SuiAddress(HexFormat.of().parseHex("0".repeat(2 * LENGTH - digits) + text.substring(2)));
        } catch (IllegalArgumentException notHex) {
            throw notAnAddress(text);
        }
    }

    public static SuiAddress decode(BcsReader reader) {
        return new SuiAddress(reader.fixed(LENGTH));
    }

    public void encode(BcsWriter writer) {
        writer.fixed(value);
    }

    public byte[] toByteArray() {
        return value.clone();
    }

    /** Without leading zeros, as {@code 0x2}. */
    public String toShortString() {
        String digits = HexFormat.of().formatHex(value);
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return "0x" + digits.substring(start);
    }

    @Override
    public int compareTo(SuiAddress other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuiAddress that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** {@code 0x} and all 64 digits. */
    @Override
    public String toString() {
        return "0x" + HexFormat.of().formatHex(value);
    }

    private static SuiException notAnAddress(String text) {
        return new SuiException("not a Sui address (0x and up to 64 hexadecimal digits): " + Text.clip(text));
    }
}
