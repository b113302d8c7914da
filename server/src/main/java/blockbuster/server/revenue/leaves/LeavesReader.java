package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.CreatorPayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads leaves files from their beginning to their end, and refuses whatever is not the canonical form. */
public final class LeavesReader {

    private final LeafLines lines;
    private final MerkleTree tree = new MerkleTree();

    private LeavesReader(InputStream in) {
        this.lines = new LeafLines(in);
    }

    /**
     * What a file holds beside its sessions.
     *
     * @param merkleRoot the root over all lines, the sessions' included
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Contents(
            LeavesHeader header, List<MemberLeaf> members, List<CreatorPayout> payouts, byte[] merkleRoot) {
        public Contents {
            members = List.copyOf(members);
            payouts = List.copyOf(payouts);
        }
    }

    /**
     * Reads a file to its end. The visitor gets each session when it is read, before it is known whether the rest of the
     * file is good.
     *
     * @throws MalformedLeavesException when it is anything but the canonical form
     */
    public static Contents read(InputStream in, Consumer<SessionLeaf> visitor) throws IOException {
        return new LeavesReader(in).read(visitor);
    }

    private Contents read(Consumer<SessionLeaf> visitor) throws IOException {
        var header = next(LeavesHeader::parse, LeavesHeader::line);
        var members = new ArrayList<MemberLeaf>();
        section(
                header.members(),
                MemberLeaf::parse,
                MemberLeaf::line,
                Comparator.comparing(MemberLeaf::member),
                members::add);
        var payouts = new ArrayList<CreatorPayout>();
        section(
                header.payouts(),
                PayoutLines::parse,
                PayoutLines::line,
                Comparator.comparing(CreatorPayout::uploader),
                payouts::add);
        section(
                header.sessions(),
                SessionLeaf::parse,
                SessionLeaf::line,
                Comparator.comparing(SessionLeaf::session),
                visitor);
        lines.mustBeOver();
        return new Contents(header, members, payouts, tree.root());
    }

    private <T> void section(
            int count, Function<JsonLine, T> parse, Function<T, String> write, Comparator<T> order, Consumer<T> visitor)
            throws IOException {
        T last = null;
        for (int i = 0; i < count; i++) {
            var leaf = next(parse, write);
            if (last != null && order.compare(last, leaf) > 0) {
                throw MalformedLeavesException.order();
            }
            visitor.accept(leaf);
            last = leaf;
        }
    }

    private <T> T next(Function<JsonLine, T> parse, Function<T, String> write) throws IOException {
        var bytes = lines.next();
        var line = JsonLine.of(bytes);
        var parsed = parse.apply(line);
        line.mustBe(write.apply(parsed));
        tree.add(bytes);
        return parsed;
    }
}
