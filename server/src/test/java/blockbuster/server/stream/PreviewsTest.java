package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PreviewsTest extends ViewerTest {

    @Test
    void letsModeratorsPreviewTitlesUnderReviewWithoutCredit() {
        chain.appoint(viewer.address());
        film = titles.submit(Titles.UPLOADER);
        var stream = preview();
        assertThat(text(stream.manifest())).contains("v1080.m3u8?t=", "v480.m3u8?t=");
        text(stream.at("v1080.m3u8"));
        for (int window = 0; window < 4; window++) {
            key(stream, "v1080", window);
        }
        paced(stream, 4, 30);
        clock.advance(Duration.ofSeconds(60));

        assertThat(beat(stream, 1, 0, 60_000)).isZero();
        assertThat(end(stream, 2)).isZero();
        assertThat(settled(stream)).isEmpty();
        assertThat(finished(stream)).containsExactly(0L);
    }

    @Test
    void letsUploadersPreviewTheirOwnRejectedTitle() {
        film = titles.submit(viewer.address());
        publisher.publishEvent(new ContentRejected(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "too dark", Instant.EPOCH));

        text(preview().manifest());
    }

    @Test
    void allowsTwoPreviewsBesideTheMembershipsStreams() {
        var onTheShelf = film;
        var basic = mine(BASIC);
        start(basic);
        film = titles.submit(viewer.address());
        preview();
        var second = preview();
        refused(tryStart(null), 409, "too-many-previews");
        end(second, 1);
        preview();

        film = onTheShelf;
        refused(tryStart(basic), 409, "too-many-streams");
    }

    @Test
    void hidesTitlesUnderReviewFromOthers() {
        film = titles.submit(Titles.UPLOADER);

        refused(tryStart(mine(BASIC)), 404, "not-found");
    }

    @Test
    void endsPreviewsOfATitleTakenDown() {
        film = titles.submit(viewer.address());
        var stream = preview();
        publisher.publishEvent(new ContentTakenDown(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "rights", Instant.EPOCH));

        get(stream.manifest()).expectStatus().isNotFound();
        refused(tryStart(null), 404, "not-found");
    }
}
