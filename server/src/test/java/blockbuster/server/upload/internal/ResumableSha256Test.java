package blockbuster.server.upload.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ResumableSha256Test {

    @Property
    void givesTheDigestOfAllBytesHoweverOftenItIsTakenUp(
            @ForAll byte[] one, @ForAll byte[] two, @ForAll @IntRange(max = 3) int times) throws Exception {
        var oracle = MessageDigest.getInstance("SHA-256");
        var digest = ResumableSha256.fresh();
        for (int i = 0; i <= times; i++) {
            digest.update(one, one.length);
            digest = ResumableSha256.of(digest.state());
            digest.hex();
            digest.update(two, two.length);
            oracle.update(one);
            oracle.update(two);
        }

        assertThat(digest.hex()).isEqualTo(HexFormat.of().formatHex(oracle.digest()));
    }
}
