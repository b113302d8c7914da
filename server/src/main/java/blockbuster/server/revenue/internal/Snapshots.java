package blockbuster.server.revenue.internal;

import static java.util.Objects.requireNonNull;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that write nothing and see the same in all that they read. */
final class Snapshots {

    private Snapshots() {}

    /** With the same database. */
    static TransactionTemplate like(TransactionTemplate transaction) {
        var snapshot = new TransactionTemplate(requireNonNull(transaction.getTransactionManager()), transaction);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }
}
