package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.LeavesReader;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A leaves file, copied to disk and read once to its end. All but the sessions is in memory; these are read again whenever
 * they are asked for.
 */
final class PublishedLeaves {
    private final Path copy;
    private final LeavesReader.Contents contents;
    private final SortedSet<SuiAddress> titles;

    private PublishedLeaves(Path copy, LeavesReader.Contents contents, SortedSet<SuiAddress> titles) {
        this.copy = copy;
        this.contents = contents;
        this.titles = titles;
    }

    /** @throws blockbuster.server.revenue.leaves.MalformedLeavesException when it is anything but the canonical form */
    static PublishedLeaves of(Path copy) throws IOException {
        var titles = new TreeSet<SuiAddress>();
        return new PublishedLeaves(copy, read(copy, leaf -> titles.add(leaf.content())), titles);
    }

    LeavesHeader header() {
        return contents.header();
    }

    List<MemberLeaf> members() {
        return contents.members();
    }

    List<CreatorPayout> payouts() {
        return contents.payouts();
    }

    byte[] merkleRoot() {
        return contents.merkleRoot();
    }

    /** The titles that sessions name. */
    SortedSet<SuiAddress> titles() {
        return titles;
    }

    /** Reads the sessions by name. */
    void forEachSession(Consumer<SessionLeaf> visitor) throws IOException {
        read(copy, visitor);
    }

    private static LeavesReader.Contents read(Path copy, Consumer<SessionLeaf> visitor) throws IOException {
        try (var in = Files.newInputStream(copy)) {
            return LeavesReader.read(in, visitor);
        }
    }
}
