package blockbuster.media.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/**
 * What a Linux library asks the loader for: a library file of 64-bit x86, changed in place. Source: the System V ABI, chapter
 * 5, and the Linux Standard Base on symbol versions.
 */
final class NeededLibraries {
    private static final int SEGMENT_LOADED = 1;
    private static final int SEGMENT_DYNAMIC = 2;

    private static final long TAG_NEEDED = 1;
    private static final long TAG_STRINGS = 5;
    private static final long TAG_VERSIONS_NEEDED = 0x6ffffffeL;
    private static final int DYNAMIC_ENTRY_BYTES = 16;

    private static final int WEAK = 2;
    private static final String ALWAYS_THERE = "libc.so.6";

    private final ByteBuffer file;
    private final long strings;

    private NeededLibraries(ByteBuffer file) throws IOException {
        this.file = file;
        this.strings = position(value(TAG_STRINGS));
    }

    /**
     * Lets a library load without some that it was linked with. Their functions must not be called then: each is looked up at its
     * first call.
     *
     * @throws IOException when the file can't be changed, or is no such library
     */
    static void forget(Path library, Predicate<String> names) throws IOException {
        try (var channel = FileChannel.open(library, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var file = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            new NeededLibraries(file.order(ByteOrder.LITTLE_ENDIAN)).forget(names);
            file.force();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(library + " is no library of 64-bit Linux", e);
        }
    }

    private void forget(Predicate<String> names) throws IOException {
        long always = offsetOf(ALWAYS_THERE);
        for (int entry = dynamic(); tag(entry) != 0; entry += DYNAMIC_ENTRY_BYTES) {
            if (tag(entry) == TAG_NEEDED && names.test(string(value(entry)))) {
                file.putLong(entry + 8, always);
            }
        }
        int needed = Math.toIntExact(position(value(TAG_VERSIONS_NEEDED)));
        int next;
        do {
            if (names.test(string(unsigned(needed + 4)))) {
                file.putInt(needed + 4, (int) always);
                weaken(needed);
            }
            next = file.getInt(needed + 12);
            needed += next;
        } while (next != 0);
    }

    /** The loader goes on without a weak version. */
    private void weaken(int needed) {
        int version = needed + file.getInt(needed + 8);
        for (int count = file.getShort(needed + 2); count > 0; count--) {
            file.putShort(version + 4, (short) (file.getShort(version + 4) | WEAK));
            version += file.getInt(version + 12);
        }
    }

    private long offsetOf(String library) throws IOException {
        for (int entry = dynamic(); tag(entry) != 0; entry += DYNAMIC_ENTRY_BYTES) {
            if (tag(entry) == TAG_NEEDED && string(value(entry)).equals(library)) {
                return value(entry);
            }
        }
        throw new IOException("not linked with " + library);
    }

    private long value(long tag) throws IOException {
        for (int entry = dynamic(); tag(entry) != 0; entry += DYNAMIC_ENTRY_BYTES) {
            if (tag(entry) == tag) {
                return value(entry);
            }
        }
        throw new IOException("no entry " + tag);
    }

    private long tag(int entry) {
        return file.getLong(entry);
    }

    private long value(int entry) {
        return file.getLong(entry + 8);
    }

    private String string(long offset) {
        int start = Math.toIntExact(strings + offset);
        int end = start;
        while (file.get(end) != 0) {
            end++;
        }
        var bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private int dynamic() throws IOException {
        for (int segment = 0; segment < segments(); segment++) {
            int header = header(segment);
            if (file.getInt(header) == SEGMENT_DYNAMIC) {
                return Math.toIntExact(file.getLong(header + 8));
            }
        }
        throw new IOException("not linked dynamically");
    }

    /** Where in the file an address of the loaded library is. */
    private long position(long address) throws IOException {
        for (int segment = 0; segment < segments(); segment++) {
            int header = header(segment);
            long within = address - file.getLong(header + 16);
            if (file.getInt(header) == SEGMENT_LOADED && within >= 0 && within < file.getLong(header + 32)) {
                return file.getLong(header + 8) + within;
            }
        }
        throw new IOException("address " + address + " is not in the file");
    }

    private int segments() {
        return Short.toUnsignedInt(file.getShort(0x38));
    }

    private int header(int segment) {
        return Math.toIntExact(file.getLong(0x20)) + segment * Short.toUnsignedInt(file.getShort(0x36));
    }

    private long unsigned(int position) {
        return Integer.toUnsignedLong(file.getInt(position));
    }
}
