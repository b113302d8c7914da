package blockbuster.server;

import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.stream.StreamSettled;
import blockbuster.sui.SuiAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Has titles published and watched as the chain and the stream module would tell. */
@TestComponent
public final class TestingCatalogue {

    public static final SuiAddress CREATOR = SuiAddress.ofSmall(0xc1);
    public static final EventPosition SOMEWHERE = new EventPosition(1, "digest", 0, Instant.EPOCH);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    TestingCatalogue(ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    /** What a test says of a title; the rest does not matter to it. */
    public record Film(
            SuiAddress creator, String title, String description, String genre, String language, long durationMs) {

        public static Film of(String title, String genre) {
            return new Film(CREATOR, title, "", genre, "en", 90_000);
        }

        public Film by(SuiAddress other) {
            return new Film(other, title, description, genre, language, durationMs);
        }

        public Film in(String other) {
            return new Film(creator, title, description, genre, other, durationMs);
        }

        public Film about(String other) {
            return new Film(creator, title, other, genre, language, durationMs);
        }
    }

    public SuiAddress publish(Film film) {
        var id = submit(film);
        happened(new ContentApproved(SOMEWHERE, id, film.creator(), Instant.EPOCH));
        return id;
    }

    /** Leaves the title in review. */
    public SuiAddress submit(Film film) {
        var id = randomId();
        happened(new ContentSubmitted(
                SOMEWHERE,
                id,
                film.creator(),
                film.title(),
                film.description(),
                film.genre(),
                film.language(),
                film.durationMs(),
                List.of("blob"),
                "poster",
                "00",
                Instant.EPOCH));
        return id;
    }

    /** Settles a play. */
    public void watch(SuiAddress viewer, SuiAddress membership, SuiAddress content, long seconds, Instant at) {
        happened(new StreamSettled(
                UUID.randomUUID(),
                UUID.randomUUID(),
                content,
                CREATOR,
                membership,
                viewer,
                seconds,
                90_000,
                (int) Math.min(10_000, seconds * 10_000 / 90),
                at,
                Optional.empty()));
    }

    public void happened(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    public static SuiAddress randomId() {
        var bytes = new byte[SuiAddress.LENGTH];
        new SecureRandom().nextBytes(bytes);
        return SuiAddress.of(bytes);
    }
}
