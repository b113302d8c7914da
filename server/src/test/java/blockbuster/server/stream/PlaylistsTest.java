package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlaylistsTest extends ViewerTest {

    @Test
    void listsOnlyWhatTheTierAllows() {
        var basic = text(start(mine(BASIC)).manifest());
        var standard = text(start(mine(STANDARD)).manifest());

        assertThat(basic).contains("v480.m3u8?t=", "a0.m3u8?t=").doesNotContain("v720", "v1080");
        assertThat(standard).contains("v1080.m3u8?t=", "v720.m3u8?t=", "v480.m3u8?t=");
    }

    @Test
    void pointsPlayersToTheEdgeAndToKeysOfTheirSession() {
        var stream = start(mine(BASIC));

        var playlist = text(stream.at("v480.m3u8"));

        assertThat(playlist)
                .contains("#EXT-X-MAP:URI=\"http://localhost:8081/b/" + Titles.blob(480) + "/0-999.m4s?t="
                        + stream.token() + "&h=" + Titles.HASH + "&n=1000." + Titles.HASH + "&s=")
                .contains("URI=\"keys/v480/0.key?t=" + stream.token() + "\"")
                .contains("URI=\"keys/v480/9.key?t=")
                .contains("#EXT-X-ENDLIST");
        assertThat(Pattern.compile("#EXTINF").matcher(playlist).results().count())
                .isEqualTo(100);
    }

    @Test
    void carriesTheWaitOfTheManifestToItsKeys() {
        var stream = start(mine(BASIC), Map.of("keyWaitSeconds", 30));

        assertThat(stream.manifest()).endsWith("&wait=30");
        assertThat(text(stream.manifest())).contains("v480.m3u8?t=" + stream.token() + "&wait=30");
    }

    @Test
    void refusesAddressesThatWereChangedOrHaveExpired() {
        var stream = start(mine(BASIC));
        var other = start(mine(BASIC));
        refused(get(stream.manifest() + "x"), 401, "stream-token-invalid");
        refused(get(stream.path() + "master.m3u8"), 401, "stream-token-invalid");
        refused(get(other.path() + "master.m3u8?t=" + stream.token()), 401, "stream-token-invalid");
        refused(get(stream.path() + "master.m3u8?t=" + token), 401, "stream-token-invalid");

        clock.advance(Duration.ofHours(4));

        refused(get(stream.manifest()), 401, "stream-token-invalid");
    }
}
