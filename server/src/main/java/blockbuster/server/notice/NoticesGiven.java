package blockbuster.server.notice;

import java.util.List;

/**
 * Notices to bring to people; published in the transaction of what they tell of. The same may come again. Channels answer
 * it with messages in the {@link Outbox}.
 */
public record NoticesGiven(List<Notice> notices) {

    public NoticesGiven {
        notices = List.copyOf(notices);
    }
}
