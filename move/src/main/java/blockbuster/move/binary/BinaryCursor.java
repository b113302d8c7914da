package blockbuster.move.binary;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A position in a byte range; each read is checked against the range's end, each count against what is left. */
final class BinaryCursor {
    /** Indexes and counts are 16 bits wide in the format, whatever their encoding allows. */
    private static final int MAX_INDEX = 0xFFFF;

    private final byte[] bytes;
    private final int end;
    private int position;

    BinaryCursor(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    boolean hasMore() {
        return position < end;
    }

    int u8() {
        require(1);
        return bytes[position++] & 0xFF;
    }

    /** A canonical ULEB128 of at most 32 bits. */
    long uleb() {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if ((next == 0 && shift > 0) || value > 0xFFFF_FFFFL) {
                    throw malformed("integer is not canonical");
                }
                return value;
            }
        }
        throw malformed("integer is too long");
    }

    int index() {
        long value = uleb();
        if (value > MAX_INDEX) {
            throw malformed("index " + value + " is too large");
        }
        return (int) value;
    }

    /** A count of items that take at least one byte each. */
    int count() {
        long value = uleb();
        require(value);
        return (int) value;
    }

    /** A count, then so many items. */
    <T> List<T> list(Supplier<T> item) {
        int count = count();
        var items = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return items;
    }

    byte[] bytes(long length) {
        require(length);
        int start = position;
        position += (int) length;
        return Arrays.copyOfRange(bytes, start, position);
    }

    BigInteger littleEndian(int width) {
        var read = bytes(width);
        for (int i = 0; i < width / 2; i++) {
            byte swapped = read[i];
            read[i] = read[width - 1 - i];
            read[width - 1 - i] = swapped;
        }
        return new BigInteger(1, read);
    }

    String utf8() {
        var text = bytes(uleb());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("identifier is not UTF-8");
        }
    }

    /** The sub-range of {@code length} bytes from {@code offset} after the current position; does not move. */
    BinaryCursor slice(long offset, long length) {
        if (offset + length > end - position) {
            throw malformed("table reaches beyond the end");
        }
        int start = position + (int) offset;
        return new BinaryCursor(bytes, start, start + (int) length);
    }

    void skip(long length) {
        require(length);
        position += (int) length;
    }

    MalformedModuleException malformed(String message) {
        return new MalformedModuleException(Rule.FORMAT, message + " (at byte " + position + ")");
    }

    private void require(long length) {
        if (length > end - position) {
            throw malformed("ends too early");
        }
    }
}
