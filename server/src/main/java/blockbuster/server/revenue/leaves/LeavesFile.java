package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.CreatorPayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The file of a distribution that is stored on Walrus: UTF-8 JSON lines, the header first, then the members by name, the
 * payouts by address, and the sessions by name. The same leaves give the same bytes in whatever order they are handed in.
 * This is a small file in memory; {@link LeavesWriter} and {@link LeavesReader} are for those of any size.
 */
public record LeavesFile(
        LeavesHeader header, List<MemberLeaf> members, List<CreatorPayout> payouts, List<SessionLeaf> sessions) {

    public LeavesFile {
        if (header.members() != members.size()
                || header.payouts() != payouts.size()
                || header.sessions() != sessions.size()) {
            throw MalformedLeavesException.counts();
        }
        members = sorted(members, Comparator.comparing(MemberLeaf::member));
        payouts = sorted(payouts, Comparator.comparing(CreatorPayout::uploader));
        sessions = sorted(sessions, Comparator.comparing(SessionLeaf::session));
    }

    /**
     * Reads what is stored.
     *
     * @throws MalformedLeavesException when it is anything but the canonical form
     */
    public static LeavesFile parse(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same from a stream, to its end. */
    public static LeavesFile read(InputStream in) throws IOException {
        var sessions = new ArrayList<SessionLeaf>();
        var read = LeavesReader.read(in, sessions::add);
        return new LeavesFile(read.header(), read.members(), read.payouts(), sessions);
    }

    /** What is stored: every line ends with a line feed. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        write(bytes);
        return bytes.toByteArray();
    }

    /** The root over all lines, which the chain keeps. */
    public byte[] merkleRoot() {
        return write(OutputStream.nullOutputStream());
    }

    private byte[] write(OutputStream out) {
        try {
            return LeavesWriter.write(header, members, payouts, sessions::forEach, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> List<T> sorted(Collection<T> leaves, Comparator<T> order) {
        return leaves.stream().sorted(order).toList();
    }
}
