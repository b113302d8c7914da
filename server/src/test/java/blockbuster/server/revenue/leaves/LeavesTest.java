package blockbuster.server.revenue.leaves;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;

class LeavesTest {
    private static final Pseudonyms WEEK_ONE = new Pseudonyms(new byte[32]);

    @Test
    void writesCanonicalLines() {
        var file = LeavesFile.of(header(1), List.of(leaf("aa", 7)));

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"format\":\"blockbuster-leaves/1\",\"periodEndMs\":20,\"periodStartMs\":10,"
                        + "\"policy\":\"pool/1\",\"pool\":\"" + address(5) + "\",\"sessions\":1}\n"
                        + "{\"completionBps\":5000,\"content\":\"" + address(3) + "\",\"creditedSeconds\":7,"
                        + "\"member\":\"bb\",\"session\":\"aa\",\"uploader\":\"" + address(4) + "\"}\n");
    }

    @Property(tries = 50)
    void ignoresTheOrderOfLeaves(@ForAll long seed) {
        var leaves = IntStream.range(0, 17)
                .mapToObj(i -> leaf("%04x".formatted(i), i))
                .toList();
        var shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(LeavesFile.of(header(17), shuffled).merkleRoot())
                .isEqualTo(LeavesFile.of(header(17), leaves).merkleRoot());
    }

    @Test
    void bindsEveryFieldInTheRoot() {
        var root = LeavesFile.of(header(1), List.of(leaf("aa", 7))).merkleRoot();

        assertThat(LeavesFile.of(header(1), List.of(leaf("aa", 8))).merkleRoot())
                .isNotEqualTo(root);
        assertThat(LeavesFile.of(header(1), List.of(leaf("ab", 7))).merkleRoot())
                .isNotEqualTo(root);
        assertThat(LeavesFile.of(new LeavesHeader(address(5), "pool/1", 10, 21, 1), List.of(leaf("aa", 7)))
                        .merkleRoot())
                .isNotEqualTo(root);
    }

    @Test
    void hashesThreeLeavesAsAnOddTree() {
        var leaves = List.of(bytes("a"), bytes("b"), bytes("c"));

        var left = hash(bytes("\1"), hash(bytes("\0a")), hash(bytes("\0b")));
        assertThat(MerkleTree.root(leaves)).isEqualTo(hash(bytes("\1"), left, hash(bytes("\0c"))));
    }

    @Test
    void namesAMemberTheSameOnlyWithinAPeriod() {
        var otherSalt = new byte[32];
        otherSalt[31] = 1;
        var weekTwo = new Pseudonyms(otherSalt);

        assertThat(WEEK_ONE.member(address(1))).isEqualTo(WEEK_ONE.member(address(1)));
        assertThat(WEEK_ONE.member(address(1))).isNotEqualTo(WEEK_ONE.member(address(2)));
        assertThat(WEEK_ONE.member(address(1))).isNotEqualTo(weekTwo.member(address(1)));
        assertThat(WEEK_ONE.session(new UUID(0, 1))).hasSize(32).isNotEqualTo(WEEK_ONE.session(new UUID(0, 2)));
    }

    private static LeavesHeader header(int sessions) {
        return new LeavesHeader(address(5), "pool/1", 10, 20, sessions);
    }

    private static SessionLeaf leaf(String session, long seconds) {
        return new SessionLeaf(session, "bb", address(3), address(4), seconds, 5_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[]... parts) {
        var digest = new Blake2bDigest(256);
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
