package blockbuster.server.notice.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.notice.Notice;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives notice of what happens on chain; inside the indexer's transaction, and again when the mirror is rebuilt. */
@Component
class ChainNotices {

    private final Notices notices;
    private final ContentCatalogue catalogue;

    ChainNotices(Notices notices, ContentCatalogue catalogue) {
        this.notices = notices;
        this.catalogue = catalogue;
    }

    @EventListener
    void on(ContentSubmitted event) {
        notices.give(new Notice.TitleSubmitted(
                id(event.position()), event.position().at(), event.uploader(), event.content(), event.title()));
    }

    @EventListener
    void on(ContentApproved event) {
        catalogue
                .find(event.content())
                .ifPresent(title -> notices.give(new Notice.TitleApproved(
                        id(event.position()), event.position().at(), title.uploader(), title.id(), title.title())));
    }

    @EventListener
    void on(ContentRejected event) {
        catalogue
                .find(event.content())
                .ifPresent(title -> notices.give(new Notice.TitleRejected(
                        id(event.position()),
                        event.position().at(),
                        title.uploader(),
                        title.id(),
                        title.title(),
                        event.reason())));
    }

    @EventListener
    void on(ContentTakenDown event) {
        catalogue
                .find(event.content())
                .ifPresent(title -> notices.give(new Notice.TitleTakenDown(
                        id(event.position()),
                        event.position().at(),
                        title.uploader(),
                        title.id(),
                        title.title(),
                        event.reason())));
    }

    @EventListener
    void on(BatchPaid paid) {
        notices.give(IntStream.range(0, paid.recipients().size())
                .mapToObj(index -> new Notice.PayoutSent(
                        id(paid.position()) + ":" + index,
                        paid.position().at(),
                        paid.recipients().get(index),
                        paid.distribution(),
                        paid.amounts().get(index).toString(),
                        paid.position().transaction()))
                .toList());
    }

    @EventListener
    void on(DistributionClosed closed) {
        notices.give(new Notice.DistributionClosed(
                id(closed.position()),
                closed.position().at(),
                closed.distribution(),
                closed.paidAmount().toString(),
                closed.payouts()));
    }

    private static String id(EventPosition position) {
        return position.transaction() + ":" + position.index();
    }
}
