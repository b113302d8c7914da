package blockbuster.media.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

    /** Names the C library in their place, which the loader has anyway, and a version that it has in place of theirs. */
    private void forget(Predicate<String> names) throws IOException {
        long always = offsetOf(ALWAYS_THERE);
        for (int entry = dynamic(); tag(entry) != 0; entry += DYNAMIC_ENTRY_BYTES) {
            if (tag(entry) == TAG_NEEDED && names.test(string(value(entry)))) {
                file.putLong(entry + 8, always);
            }
        }
        var requirements = versionRequirements();
        int known = requirements.stream()
                .filter(requirement -> library(requirement).equals(ALWAYS_THERE))
                .findFirst()
                .map(this::firstVersion)
                .orElseThrow(() -> new IOException("no version of " + ALWAYS_THERE));
        for (int requirement : requirements) {
            if (names.test(library(requirement))) {
                file.putInt(requirement + 4, (int) always);
                replaceVersions(requirement, known);
            }
        }
    }

    /** Where the file says which versions of a library it needs; one place for each library. */
    private List<Integer> versionRequirements() throws IOException {
        var found = new ArrayList<Integer>();
        int requirement = Math.toIntExact(position(value(TAG_VERSIONS_NEEDED)));
        found.add(requirement);
        for (int next = file.getInt(requirement + 12); next != 0; next = file.getInt(requirement + 12)) {
            requirement += next;
            found.add(requirement);
        }
        return found;
    }

    private String library(int requirement) {
        return string(Integer.toUnsignedLong(file.getInt(requirement + 4)));
    }

    private int firstVersion(int requirement) {
        return requirement + file.getInt(requirement + 8);
    }

    private void replaceVersions(int requirement, int known) {
        int version = firstVersion(requirement);
        for (int count = file.getShort(requirement + 2); count > 0; count--) {
            file.putInt(version, file.getInt(known));
            file.putInt(version + 8, file.getInt(known + 8));
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
}
