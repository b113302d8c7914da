package blockbuster.server.notice.internal;

import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.lease.LeaseEnded;
import blockbuster.server.lease.LeaseEnding;
import blockbuster.server.notice.Notice;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives notice of storage that ends. */
@Component
class LeaseNotices {

    private final Notices notices;
    private final ContentCatalogue catalogue;
    private final Clock clock;

    LeaseNotices(Notices notices, ContentCatalogue catalogue, Clock clock) {
        this.notices = notices;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener
    void on(LeaseEnding lease) {
        catalogue
                .find(lease.content())
                .ifPresent(title -> notices.give(new Notice.LeaseEnding(
                        "lease-ending:" + lease.content() + ":" + lease.endEpoch(),
                        clock.instant(),
                        lease.uploader(),
                        lease.content(),
                        title.title(),
                        lease.endsAt())));
    }

    @EventListener
    void on(LeaseEnded lease) {
        catalogue
                .find(lease.content())
                .ifPresent(title -> notices.give(new Notice.LeaseEnded(
                        "lease-ended:" + lease.content() + ":" + lease.endEpoch(),
                        clock.instant(),
                        lease.uploader(),
                        lease.content(),
                        title.title(),
                        lease.endsAt())));
    }
}
