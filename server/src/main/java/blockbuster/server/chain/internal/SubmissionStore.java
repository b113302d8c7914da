package blockbuster.server.chain.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operator's signed transactions under their callers' references. */
@Component
class SubmissionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Submission> find(String reference) {
        return jdbc.sql("select digest, transaction, signature from chain_submission where reference = ?")
                .param(reference)
                .query((rows, number) -> new Submission(rows.getString(1), rows.getBytes(2), rows.getBytes(3)))
                .optional();
    }

    /** Replaces what is there: the caller knows that it did nothing and never will. */
    void put(String reference, Submission submission) {
        jdbc.sql("""
                        insert into chain_submission (reference, digest, transaction, signature, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (reference) do update set digest = excluded.digest,
                            transaction = excluded.transaction, signature = excluded.signature,
                            created_at = excluded.created_at
                        """)
                .params(
                        reference,
                        submission.digest(),
                        submission.transaction(),
                        submission.signature(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
