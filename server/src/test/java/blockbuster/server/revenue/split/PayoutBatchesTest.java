package blockbuster.server.revenue.split;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutBatchesTest {
    @Property(tries = 100)
    void keepsEveryPayoutOnceAndInOrder(@ForAll @IntRange(min = 0, max = 2_000) int payees) {
        var payouts = payouts(payees);

        var batches = PayoutBatches.of(payouts);

        assertHold(batches, payouts);
        assertThat(batches).hasSize((payees + 499) / 500);
    }

    /** 1,000 batches are the most that a distribution opens. */
    @ParameterizedTest
    @CsvSource({"500_000,1_000", "500_001,999", "1_000_000,1_000", "2_000_000,1_000"})
    void makesLargerBatchesRatherThanTooMany(String payees, String expected) {
        var payouts = Collections.nCopies(number(payees), new Payout(address(1), BigInteger.ONE));

        var batches = PayoutBatches.of(payouts);

        assertHold(batches, payouts);
        assertThat(batches).hasSize(number(expected));
    }

    @Test
    void refusesMoreThanADistributionPays() {
        var payouts = Collections.nCopies(2_000_001, new Payout(address(1), BigInteger.ONE));

        assertThatThrownBy(() -> PayoutBatches.of(payouts))
                .hasMessage("a distribution pays at most 2,000,000 creators, not 2,000,001; raise the least payout");
    }

    private static void assertHold(List<BatchPlan> batches, List<Payout> payouts) {
        assertThat(batches.stream().flatMap(batch -> batch.payouts().stream()).toList())
                .isEqualTo(payouts);
        assertThat(batches).allMatch(batch -> batch.payouts().size() <= PayoutBatches.MOST_PAYEES);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }

    @Test
    void sumsABatch() {
        assertThat(new BatchPlan(0, payouts(4)).amount()).isEqualTo(BigInteger.valueOf(10));
    }

    @Test
    void digestsTheBytesThatTheChainHashes() {
        var batch = new BatchPlan(0, List.of(new Payout(address(0xab), BigInteger.valueOf(0x0102)), lastUnit()));

        var preimage =
                "02" + "0".repeat(62) + "ab" + "0".repeat(62) + "cd" + "02" + "0201000000000000" + "ffffffffffffffff";
        assertThat(batch.digest().toArray()).isEqualTo(blake2b256(HexFormat.of().parseHex(preimage)));
    }

    private static Payout lastUnit() {
        return new Payout(address(0xcd), new BigInteger("18446744073709551615"));
    }

    private static List<Payout> payouts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Payout(address(i), BigInteger.valueOf(i)))
                .toList();
    }

    private static byte[] blake2b256(byte[] bytes) {
        var digest = new Blake2bDigest(256);
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
