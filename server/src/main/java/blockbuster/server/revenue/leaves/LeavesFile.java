package blockbuster.server.revenue.leaves;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The file of a distribution that is stored on Walrus: UTF-8 JSON lines, the header first, then the leaves ordered by
 * session name. The same leaves give the same bytes in whatever order they are handed in.
 */
public final class LeavesFile {
    private final List<String> lines;

    private LeavesFile(List<String> lines) {
        this.lines = lines;
    }

    public static LeavesFile of(LeavesHeader header, Collection<SessionLeaf> leaves) {
        if (header.sessions() != leaves.size()) {
            throw new IllegalArgumentException("header counts " + header.sessions() + " of " + leaves.size());
        }
        var lines = new ArrayList<String>(leaves.size() + 1);
        lines.add(header.line());
        leaves.stream()
                .sorted(Comparator.comparing(SessionLeaf::session))
                .map(SessionLeaf::line)
                .forEach(lines::add);
        return new LeavesFile(List.copyOf(lines));
    }

    /** What is stored: every line ends with a line feed. */
    public byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The root over all lines, which the chain keeps. */
    public byte[] merkleRoot() {
        return MerkleTree.root(lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList());
    }
}
