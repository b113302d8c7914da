package blockbuster.server.chain.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The durable place of the indexer in the chain. */
@Component
class CheckpointCursor {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckpointCursor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first checkpoint not yet mirrored; 0 on an empty database. */
    long next(String chainId) {
        jdbc.sql("insert into chain_cursor (chain_id, next_checkpoint, updated_at) values (?, 0, ?)"
                        + " on conflict do nothing")
                .params(chainId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var row = jdbc.sql("select chain_id, next_checkpoint from chain_cursor")
                .query((rows, number) -> new Row(rows.getString(1), rows.getLong(2)))
                .single();
        if (!row.chainId().equals(chainId)) {
            throw new IllegalStateException("The database mirrors the Sui network " + row.chainId()
                    + ", but the configured node serves " + chainId
                    + ". Point the server at the right node, or start with an empty database.");
        }
        return row.next();
    }

    /** Moves on; refuses if another server moved meanwhile, which rolls the caller's transaction back. */
    void advance(long from, long next) {
        int moved = jdbc.sql("update chain_cursor set next_checkpoint = ?, updated_at = ? where next_checkpoint = ?")
                .params(next, clock.instant().atOffset(ZoneOffset.UTC), from)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("another server moved the cursor from checkpoint " + from);
        }
    }

    private record Row(String chainId, long next) {}
}
