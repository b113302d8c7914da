package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SegmentTreeTest {

    @Property(tries = 60)
    void equalsTheRecursiveDefinitionOfRfc6962(@ForAll @IntRange(min = 1, max = 70) int count) throws Exception {
        var entries = IntStream.range(0, count)
                .mapToObj(i -> new byte[] {(byte) i, 7})
                .toList();

        assertThat(SegmentTree.root(entries)).isEqualTo(recursive(entries));
    }

    @Test
    void refusesTreeOfNothing() {
        assertThatThrownBy(() -> SegmentTree.root(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] recursive(List<byte[]> entries) throws Exception {
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.getFirst());
        }
        int left = Integer.highestOneBit(entries.size() - 1);
        return sha256(
                new byte[] {1}, recursive(entries.subList(0, left)), recursive(entries.subList(left, entries.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    }
}
