package blockbuster.move;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A 32-byte account address, held as four big-endian words so that equality and ordering are by content. */
public record AccountAddress(long word0, long word1, long word2, long word3) implements Comparable<AccountAddress> {
    /** Bytes of an address. */
    public static final int LENGTH = 32;

    /** The address 0x0, which compiled but unpublished modules carry as their own. */
    public static final AccountAddress ZERO = new AccountAddress(0, 0, 0, 0);

    /** The address whose last byte is {@code value}, as in {@code 0x2}. */
    public static AccountAddress of(int value) {
        return new AccountAddress(0, 0, 0, value);
    }

    /** Reads exactly 32 bytes. */
    public static AccountAddress of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an address has 32 bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new AccountAddress(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** Reads {@code 0x} and up to 64 hexadecimal digits. */
    public static AccountAddress parse(String text) {
        var digits = text.startsWith("0x") ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > 2 * LENGTH) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return of(HexFormat.of().parseHex("0".repeat(2 * LENGTH - digits.length()) + digits));
    }

    /** The 32 bytes, a fresh copy. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(word0)
                .putLong(word1)
                .putLong(word2)
                .putLong(word3)
                .array();
    }

    /** 64 hexadecimal digits without a prefix. */
    public String toHex() {
        return HexFormat.of().formatHex(toBytes());
    }

    @Override
    public int compareTo(AccountAddress other) {
        int order = Long.compareUnsigned(word0, other.word0);
        order = order != 0 ? order : Long.compareUnsigned(word1, other.word1);
        order = order != 0 ? order : Long.compareUnsigned(word2, other.word2);
        return order != 0 ? order : Long.compareUnsigned(word3, other.word3);
    }

    @Override
    public String toString() {
        return "0x" + toHex();
    }
}
