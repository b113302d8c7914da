package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.CreatorPayout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * Writes a leaves file and hashes it on the way. Members and payouts are put into their order here; sessions, of which there
 * may be any number, are expected in theirs, and each is forgotten as soon as it is written.
 */
public final class LeavesWriter {

    private final OutputStream out;
    private final MerkleTree tree = new MerkleTree();
    private int sessions;
    private String lastSession = "";

    private LeavesWriter(OutputStream out) {
        this.out = out;
    }

    /** Hands all sessions of a file over, by name. */
    public interface Sessions {
        void forEach(Consumer<SessionLeaf> visitor);
    }

    /**
     * Writes the whole file; the stream stays open.
     *
     * @return the root over all lines, which the chain keeps
     * @throws MalformedLeavesException when the header counts otherwise, or the sessions don't come by name
     */
    public static byte[] write(
            LeavesHeader header,
            Collection<MemberLeaf> members,
            Collection<CreatorPayout> payouts,
            Sessions sessions,
            OutputStream out)
            throws IOException {
        var writer = new LeavesWriter(out);
        writer.writeAll(header, members, payouts, sessions);
        if (header.members() != members.size()
                || header.payouts() != payouts.size()
                || header.sessions() != writer.sessions) {
            throw MalformedLeavesException.counts();
        }
        return writer.tree.root();
    }

    private void writeAll(
            LeavesHeader header, Collection<MemberLeaf> members, Collection<CreatorPayout> payouts, Sessions leaves)
            throws IOException {
        try {
            line(header.line());
            members.stream()
                    .sorted(Comparator.comparing(MemberLeaf::member))
                    .map(MemberLeaf::line)
                    .forEachOrdered(this::line);
            payouts.stream()
                    .sorted(Comparator.comparing(CreatorPayout::uploader))
                    .map(PayoutLines::line)
                    .forEachOrdered(this::line);
            leaves.forEach(this::session);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void session(SessionLeaf leaf) {
        if (lastSession.compareTo(leaf.session()) > 0) {
            throw MalformedLeavesException.order();
        }
        lastSession = leaf.session();
        sessions++;
        line(leaf.line());
    }

    private void line(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        tree.add(bytes);
        try {
            out.write(bytes);
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
