package blockbuster.server.revenue.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads any number of rows, a few at a time. */
final class RowCursor {
    /** So many rows are in memory at once. */
    static final int ROWS = 1_000;

    private RowCursor() {}

    /** @throws IllegalStateException outside a transaction, because the driver would fetch everything there */
    static StatementSpec over(JdbcClient jdbc, String sql) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("only a transaction has cursors");
        }
        return jdbc.sql(sql).withFetchSize(ROWS);
    }
}
