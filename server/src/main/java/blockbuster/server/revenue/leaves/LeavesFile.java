package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.CreatorPayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The file of a distribution that is stored on Walrus: UTF-8 JSON lines, the header first, then the members by name, the
 * payouts by address, and the sessions by name. The same leaves give the same bytes in whatever order they are handed in.
 */
public record LeavesFile(
        LeavesHeader header, List<MemberLeaf> members, List<CreatorPayout> payouts, List<SessionLeaf> sessions) {

    public LeavesFile {
        if (header.members() != members.size()
                || header.payouts() != payouts.size()
                || header.sessions() != sessions.size()) {
            throw new MalformedLeavesException("The header's counts are not those of the file.");
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
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
        if (!lines.hasNext()) {
            throw new MalformedLeavesException("The file is empty.");
        }
        var header = parse(lines, LeavesHeader::parse, LeavesHeader::line);
        var file = new LeavesFile(
                header,
                parse(lines, header.members(), MemberLeaf::parse, MemberLeaf::line),
                parse(lines, header.payouts(), PayoutLines::parse, PayoutLines::line),
                parse(lines, header.sessions(), SessionLeaf::parse, SessionLeaf::line));
        if (!Arrays.equals(bytes, file.bytes())) {
            throw new MalformedLeavesException("The lines are not in their order, or there are others.");
        }
        return file;
    }

    private static <T> List<T> parse(
            Iterator<String> lines, int count, Function<JsonLine, T> parse, Function<T, String> write) {
        var parsed = new ArrayList<T>();
        for (int i = 0; i < count && lines.hasNext(); i++) {
            parsed.add(parse(lines, parse, write));
        }
        return parsed;
    }

    private static <T> T parse(Iterator<String> lines, Function<JsonLine, T> parse, Function<T, String> write) {
        var line = new JsonLine(lines.next());
        var parsed = parse.apply(line);
        line.mustBe(write.apply(parsed));
        return parsed;
    }

    /** What is stored: every line ends with a line feed. */
    public byte[] bytes() {
        return (String.join("\n", lines().toList()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The root over all lines, which the chain keeps. */
    public byte[] merkleRoot() {
        return MerkleTree.root(
                lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList());
    }

    private Stream<String> lines() {
        return Stream.of(
                        Stream.of(header.line()),
                        members.stream().map(MemberLeaf::line),
                        payouts.stream().map(PayoutLines::line),
                        sessions.stream().map(SessionLeaf::line))
                .flatMap(lines -> lines);
    }

    private static <T> List<T> sorted(Collection<T> leaves, Comparator<T> order) {
        return leaves.stream().sorted(order).toList();
    }
}
