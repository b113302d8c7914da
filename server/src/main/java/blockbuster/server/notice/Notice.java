package blockbuster.server.notice;

import blockbuster.sui.SuiAddress;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened and that somebody should learn of. Its JSON is what webhooks carry. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.PayoutSent.class, name = "payout.sent"),
    @JsonSubTypes.Type(value = Notice.TitleSubmitted.class, name = "title.submitted"),
    @JsonSubTypes.Type(value = Notice.TitleApproved.class, name = "title.approved"),
    @JsonSubTypes.Type(value = Notice.TitleRejected.class, name = "title.rejected"),
    @JsonSubTypes.Type(value = Notice.TitleTakenDown.class, name = "title.taken_down"),
    @JsonSubTypes.Type(value = Notice.LeaseEnding.class, name = "lease.ending"),
    @JsonSubTypes.Type(value = Notice.LeaseEnded.class, name = "lease.ended"),
    @JsonSubTypes.Type(value = Notice.MembershipEnding.class, name = "membership.ending"),
    @JsonSubTypes.Type(value = Notice.DistributionClosed.class, name = "distribution.closed")
})
public sealed interface Notice {

    /** Names it for good: a notice that comes a second time has the same id. */
    String id();

    /** When it happened. */
    Instant at();

    /** Whom it concerns; absent if only the platform's operators. */
    default @Nullable SuiAddress person() {
        return null;
    }

    /**
     * A creator was paid.
     *
     * @param amount base units of the pool's coin, as decimal text
     */
    record PayoutSent(
            String id, Instant at, SuiAddress person, SuiAddress distribution, String amount, String transaction)
            implements Notice {}

    record TitleSubmitted(String id, Instant at, SuiAddress person, SuiAddress content, String title)
            implements Notice {}

    record TitleApproved(String id, Instant at, SuiAddress person, SuiAddress content, String title)
            implements Notice {}

    record TitleRejected(String id, Instant at, SuiAddress person, SuiAddress content, String title, String reason)
            implements Notice {}

    record TitleTakenDown(String id, Instant at, SuiAddress person, SuiAddress content, String title, String reason)
            implements Notice {}

    record LeaseEnding(String id, Instant at, SuiAddress person, SuiAddress content, String title, Instant endsAt)
            implements Notice {}

    record LeaseEnded(String id, Instant at, SuiAddress person, SuiAddress content, String title, Instant endsAt)
            implements Notice {}

    record MembershipEnding(String id, Instant at, SuiAddress person, SuiAddress membership, Instant endsAt)
            implements Notice {}

    /**
     * A distribution was paid out.
     *
     * @param paid base units of the pool's coin, as decimal text
     */
    record DistributionClosed(String id, Instant at, SuiAddress distribution, String paid, long payouts)
            implements Notice {}
}
