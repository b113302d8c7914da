package blockbuster.server.content;

import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.server.chain.UploaderRegistered;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mirrors titles and creators from the chain. Runs inside the indexer's transaction, in the chain's order; every
 * statement sets absolute values, so that replaying the chain from the start ends in the same rows.
 */
@Component
class ContentMirror {

    private final JdbcClient jdbc;
    private final ContentCache cache;

    ContentMirror(JdbcClient jdbc, ContentCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    @EventListener
    void on(UploaderRegistered event) {
        jdbc.sql("""
                        insert into content_uploader (address, account, name, registered_at)
                        values (:address, :account, :name, :registeredAt)
                        on conflict (address) do update set account = excluded.account, name = excluded.name
                        """)
                .param("address", event.uploader().toString())
                .param("account", event.account().toString())
                .param("name", event.name())
                .param("registeredAt", utc(event.registeredAt()))
                .update();
    }

    @EventListener
    void on(ContentSubmitted event) {
        jdbc.sql("""
                        insert into content (id, uploader, title, description, genre, language, duration_ms, blob_ids,
                            poster_blob_id, segment_root, status, submitted_at)
                        values (:id, :uploader, :title, :description, :genre, :language, :durationMs, :blobIds,
                            :posterBlobId, :segmentRoot, 'in_review', :submittedAt)
                        on conflict (id) do nothing
                        """)
                .param("id", event.content().toString())
                .param("uploader", event.uploader().toString())
                .param("title", event.title())
                .param("description", event.description())
                .param("genre", event.genre())
                .param("language", event.language())
                .param("durationMs", event.durationMs())
                .param("blobIds", event.blobIds().toArray(String[]::new))
                .param("posterBlobId", event.posterBlobId())
                .param("segmentRoot", event.segmentRoot())
                .param("submittedAt", utc(event.submittedAt()))
                .update();
    }

    @EventListener
    void on(ContentApproved event) {
        decide(event.content(), ContentStatus.APPROVED, "", event.decidedAt());
    }

    @EventListener
    void on(ContentRejected event) {
        decide(event.content(), ContentStatus.REJECTED, event.reason(), event.decidedAt());
    }

    @EventListener
    void on(ContentTakenDown event) {
        decide(event.content(), ContentStatus.TAKEN_DOWN, event.reason(), event.decidedAt());
    }

    @EventListener
    void on(StreamsRecorded event) {
        jdbc.sql("update content set plays = ?, credited_seconds = ? where id = ?")
                .params(
                        event.totalPlays(),
                        event.totalCreditedSeconds(),
                        event.content().toString())
                .update();
        cache.evictAfterCommit(event.content());
    }

    @EventListener
    void on(ContentRated event) {
        jdbc.sql("update content set rating_sum = ?, rating_count = ? where id = ?")
                .params(event.ratingSum(), event.ratingCount(), event.content().toString())
                .update();
        cache.evictAfterCommit(event.content());
    }

    private void decide(SuiAddress content, ContentStatus status, String reason, Instant at) {
        jdbc.sql("update content set status = ?, reason = ?, decided_at = ? where id = ?")
                .params(status.wireName(), reason, utc(at), content.toString())
                .update();
        cache.evictAfterCommit(content);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
