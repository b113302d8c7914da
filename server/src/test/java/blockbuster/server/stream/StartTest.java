package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.content.ContentLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which streams may start. */
class StartTest extends ViewerTest {

    @Autowired
    private ContentLeases leases;

    @Test
    void refusesCallersWhoAreNotLoggedIn() {
        http.post()
                .uri("/api/v1/streams")
                .body(Map.of("contentId", film.toString()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void refusesViewersWithoutMembership() {
        refused(tryStart(null), 403, "membership-required");
        refused(tryStart(Titles.randomId()), 403, "membership-unknown");
    }

    @Test
    void refusesAnothersMembership() {
        refused(tryStart(membership(wallet().address(), BASIC)), 403, "membership-not-yours");
    }

    @Test
    void refusesAnExpiredMembership() {
        var id = chain.issue(Titles.randomId(), viewer.address(), BASIC, clock.instant());

        refused(tryStart(id), 403, "membership-expired");
        refused(tryStart(null), 403, "membership-expired")
                .jsonPath("$.expiredAt")
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void acceptsAMembershipRenewedAMomentAgo() {
        var id = chain.issue(
                Titles.randomId(), viewer.address(), BASIC, clock.instant().plusSeconds(10));
        start(id);
        clock.advance(Duration.ofSeconds(100));
        refused(tryStart(id), 403, "membership-expired");

        chain.issue(id, viewer.address(), BASIC, clock.instant().plus(Duration.ofDays(30)));

        start(id);
    }

    @Test
    void refusesTitlesWithoutAQualityOfTheTier() {
        film = titles.publish(List.of(Titles.video(1080)));

        refused(tryStart(mine(BASIC)), 403, "tier-too-low")
                .jsonPath("$.maxHeight")
                .isEqualTo(480);
    }

    @Test
    void refusesMoreStreamsThanTheTierAllows() {
        var id = mine(STANDARD);
        start(id);
        var second = start(id);
        refused(tryStart(id), 409, "too-many-streams");

        end(second, 1);

        start(id);
    }

    @Test
    void freesTheSlotOfASilentStream() {
        var id = mine(BASIC);
        start(id);
        clock.advance(Duration.ofSeconds(89));
        refused(tryStart(id), 409, "too-many-streams");

        clock.advance(Duration.ofSeconds(1));

        start(id);
    }

    @Test
    void keepsTheLimitWhileRedisIsAwayAndAfterItLostEverything() {
        var id = mine(STANDARD);
        start(id);
        withoutRedis(() -> {
            start(id);
            refused(tryStart(id), 409, "too-many-streams");
        });
        // This Redis keeps nothing: it came back empty.
        refused(tryStart(id), 409, "too-many-streams");
    }

    @Test
    void refusesUnknownTitlesAndThoseTakenDown() {
        var id = mine(BASIC);
        var started = start(id);
        publisher.publishEvent(new ContentTakenDown(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "rights", Instant.EPOCH));

        refused(tryStart(id), 404, "not-found");
        get(started.manifest()).expectStatus().isNotFound();
    }

    @Test
    void refusesATitleWhoseStorageHasEnded() {
        leases.mark(film, clock.instant().plusSeconds(120));
        var id = mine(BASIC);
        var started = start(id);

        clock.advance(Duration.ofSeconds(120));

        refused(tryStart(id), 410, "title-expired");
        get(started.manifest()).expectStatus().isEqualTo(410);
    }

    @Test
    void readsAMembershipFromChainOnceInFiveMinutes() {
        var id = mine(STANDARD);
        start(id);
        start(id);

        assertThat(chain.membershipReads()).isEqualTo(1);
    }
}
