package blockbuster.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.Chapter;
import blockbuster.server.ServerTest;
import blockbuster.server.content.ContentSummary.Uploader;
import blockbuster.server.redis.RedisKeys;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class ContentCacheTest extends ServerTest {

    private static final Instant SUBMITTED = Instant.parse("2026-03-01T10:00:00Z");

    @Autowired
    private ContentCache cache;

    @Autowired
    private StringRedisTemplate redis;

    private final SuiAddress id = SuiAddress.parse("0x" + unique());

    @Test
    void findsWhatWasPutWithPicturesThatHaveNoChannelsAndSoundThatHasNoSize() {
        var details = details(
                new RenditionView("v180", "video", 320, 180, 5.0, "und", 0, null, "avc1.64000D", 119_488, 111_741),
                new RenditionView("a0", "audio", 0, 0, 0.0, "en", 2, null, "mp4a.40.2", 131_000, 128_000));

        cache.put(id, details);

        assertThat(cache.find(id)).contains(details);
    }

    @Test
    void takesAnEntryThatItCannotReadForNone() {
        redis.opsForValue().set(RedisKeys.CONTENT.of(id), "{\"durationMs\":[]}");

        assertThat(cache.find(id)).isEmpty();
    }

    @Test
    void takesNothingFromAReaderWhoReadBeforeTheChange() {
        var old = details();
        cache.put(id, old);

        cache.evict(id);
        cache.put(id, old);

        assertThat(cache.find(id)).isEmpty();
        assertThat(redis.getExpire(RedisKeys.CONTENT.of(id))).isBetween(0L, 10L);
    }

    private ContentDetails details(RenditionView... renditions) {
        return new ContentDetails(
                id.toString(),
                "Title",
                "",
                "Test",
                "en",
                1985,
                1000,
                "/poster",
                new Uploader("0xc1", "Creator"),
                ContentStatus.IN_REVIEW,
                "",
                SUBMITTED,
                null,
                0,
                0,
                new Rating(4.5, 2),
                List.of("blob"),
                "00",
                List.of(renditions),
                List.of(new Chapter(0, 1000, "All")),
                true,
                null,
                false);
    }
}
