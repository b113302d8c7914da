package blockbuster.server.revenue.leaves;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.revenue.split.CreatorPayout;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeavesTest {
    private static final String KEY = "ab".repeat(32);
    private static final Pseudonyms WEEK_ONE = new Pseudonyms(new byte[32]);

    @Test
    void writesCanonicalLines() {
        var header = new LeavesHeader(address(5), "per-membership/1", 10, 20, amount(9), amount(2), KEY, 1, 1, 1);
        var payout = new CreatorPayout(address(4), amount(3), amount(1), amount(4), amount(0), amount(0));
        var file = new LeavesFile(
                header, List.of(new MemberLeaf("bb", amount(3))), List.of(payout), List.of(leaf("aa", 7)));

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"format\":\"blockbuster-leaves/2\",\"members\":1,\"minimum\":\"2\",\"payouts\":1,"
                        + "\"periodEndMs\":20,\"periodStartMs\":10,\"policy\":\"per-membership/1\",\"pool\":\""
                        + address(5) + "\",\"poolAmount\":\"9\",\"receiptKey\":\"" + KEY + "\",\"sessions\":1}\n"
                        + "{\"contribution\":\"3\",\"member\":\"bb\"}\n"
                        + "{\"carried\":\"0\",\"carriedIn\":\"1\",\"claimed\":\"0\",\"paid\":\"4\",\"share\":\"3\",\"uploader\":\""
                        + address(4) + "\"}\n"
                        + "{\"completionBps\":5000,\"content\":\"" + address(3) + "\",\"creditedSeconds\":7,"
                        + "\"member\":\"bb\",\"session\":\"aa\",\"uploader\":\"" + address(4) + "\"}\n");
        assertThat(LeavesFile.parse(file.bytes())).isEqualTo(file);
    }

    @Test
    void publishesWhatTheViewerSigned() {
        var statement =
                new PlayStatement(new UUID(0, 1), address(3), LocalDate.parse("2026-11-26"), 4, 70, "cd".repeat(32));
        var receipt = PlayReceipt.sign(statement, SigningKey.ofSeed(new byte[32]));
        var leaf = new SessionLeaf("aa", "bb", address(3), address(4), 7, 5_000, Optional.of(receipt));

        assertThat(leaf.line())
                .isEqualTo("{\"completionBps\":5000,\"content\":\"" + address(3)
                        + "\",\"creditedSeconds\":7,\"day\":\"2026-11-26\",\"details\":\"" + "cd".repeat(32)
                        + "\",\"member\":\"bb\",\"sequence\":4,\"session\":\"aa\",\"sessionKey\":\""
                        + receipt.sessionKey() + "\",\"signature\":\"" + receipt.signature()
                        + "\",\"stream\":\"00000000-0000-0000-0000-000000000001\",\"uploader\":\"" + address(4)
                        + "\",\"watchedSeconds\":70}");
        assertThat(LeavesFile.parse(file(leaf).bytes()).sessions()).containsExactly(leaf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"format\":\"blockbuster-leaves/1\"}",
                "{\"format\":\"blockbuster-leaves/2\",\"members\":99999999999}",
            })
    void refusesWhatIsNoLeavesFile(String text) {
        assertThatThrownBy(() -> LeavesFile.parse(bytes(text))).isInstanceOf(MalformedLeavesException.class);
    }

    @Test
    void refusesAnyOtherFormOfTheSameLeaves() {
        var good = new String(file(leaf("aa", 7), leaf("ab", 8)).bytes(), StandardCharsets.UTF_8);
        var lines = good.lines().toList();

        assertThat(LeavesFile.parse(bytes(good)).sessions()).hasSize(2);
        for (var bad : List.of(
                good + "\n",
                good.stripTrailing(),
                good.replace("\n", "\r\n"),
                good.replace(":7,", ": 7,"),
                good.replace("\"aa\"", "\"\\u0061a\""),
                lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(1) + "\n",
                lines.get(0) + "\n" + lines.get(1) + "\n")) {
            assertThatThrownBy(() -> LeavesFile.parse(bytes(bad))).isInstanceOf(MalformedLeavesException.class);
        }
    }

    @Property(tries = 50)
    void ignoresTheOrderOfLeaves(@ForAll long seed) {
        var leaves = IntStream.range(0, 17)
                .mapToObj(i -> leaf("%04x".formatted(i), i))
                .toList();
        var shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new LeavesFile(header(17), List.of(), List.of(), shuffled).merkleRoot())
                .isEqualTo(new LeavesFile(header(17), List.of(), List.of(), leaves).merkleRoot());
    }

    @Test
    void bindsEveryFieldInTheRoot() {
        var root = file(leaf("aa", 7)).merkleRoot();

        assertThat(file(leaf("aa", 8)).merkleRoot()).isNotEqualTo(root);
        assertThat(file(leaf("ab", 7)).merkleRoot()).isNotEqualTo(root);
        var later = new LeavesHeader(address(5), "pool/1", 10, 21, amount(9), amount(2), KEY, 0, 0, 1);
        assertThat(new LeavesFile(later, List.of(), List.of(), List.of(leaf("aa", 7))).merkleRoot())
                .isNotEqualTo(root);
    }

    @Test
    void hasWrittenEverySessionBeforeItAsksForTheNext() throws IOException {
        int sessions = 1_000;
        var lines = new AtomicInteger();
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                lines.addAndGet(one == '\n' ? 1 : 0);
            }
        };

        LeavesWriter.write(
                header(sessions),
                List.of(),
                List.of(),
                visitor -> IntStream.range(0, sessions).forEach(i -> {
                    assertThat(lines).hasValue(1 + i);
                    visitor.accept(leaf("%04x".formatted(i), i));
                }),
                out);

        assertThat(lines).hasValue(1 + sessions);
    }

    @Test
    void refusesSessionsOutOfTheirOrderOrNumber() {
        for (var bad : List.of(List.of("ab", "aa"), List.of("aa"), List.of("aa", "ab", "ac"))) {
            assertThatThrownBy(() -> LeavesWriter.write(
                            header(2),
                            List.of(),
                            List.of(),
                            visitor -> bad.forEach(name -> visitor.accept(leaf(name, 7))),
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(MalformedLeavesException.class);
        }
    }

    @Test
    void hashesThreeLeavesAsAnOddTree() {
        var tree = new MerkleTree();
        List.of(bytes("a"), bytes("b"), bytes("c")).forEach(tree::add);

        var left = hash(bytes("\1"), hash(bytes("\0a")), hash(bytes("\0b")));
        assertThat(tree.root()).isEqualTo(hash(bytes("\1"), left, hash(bytes("\0c"))));
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
        return new LeavesHeader(address(5), "pool/1", 10, 20, amount(9), amount(2), KEY, 0, 0, sessions);
    }

    private static LeavesFile file(SessionLeaf... sessions) {
        return new LeavesFile(header(sessions.length), List.of(), List.of(), List.of(sessions));
    }

    private static BigInteger amount(long units) {
        return BigInteger.valueOf(units);
    }

    private static SessionLeaf leaf(String session, long seconds) {
        return new SessionLeaf(session, "bb", address(3), address(4), seconds, 5_000, Optional.empty());
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
