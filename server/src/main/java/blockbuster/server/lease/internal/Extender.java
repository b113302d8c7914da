package blockbuster.server.lease.internal;

import blockbuster.server.lease.LeaseExtended;
import blockbuster.server.lease.internal.Extension.State;
import blockbuster.server.lease.internal.Lease.LeasedBlob;
import blockbuster.server.settings.MediaSettings;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes extensions, blob by blob. Each blob is noted with its cost as soon as it is paid for, so that a run that is cut
 * off goes on where it was.
 */
@Component
class Extender {

    private static final Logger log = LoggerFactory.getLogger(Extender.class);

    private final LeaseBook book;
    private final Extensions extensions;
    private final WalrusClient client;
    private final WalrusSettings walrus;
    private final LeaseSettings settings;
    private final Path scratch;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extender(
            LeaseBook book,
            Extensions extensions,
            WalrusClient client,
            WalrusSettings walrus,
            LeaseSettings settings,
            MediaSettings media,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.extensions = extensions;
        this.client = client;
        this.walrus = walrus;
        this.settings = settings;
        this.scratch = media.workDir().resolve("leases");
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void run(Extension extension) {
        extensions.attempted(extension.id());
        try {
            for (var blob : book.get(extension.content()).blobs()) {
                if (blob.endEpoch() < extension.toEpoch()) {
                    extend(extension, blob);
                }
            }
            finish(extension);
        } catch (BlobNotFoundException gone) {
            fail(extension, gone);
        } catch (WalrusException unavailable) {
            if (extension.attempts() + 1 >= settings.attempts()) {
                fail(extension, unavailable);
            } else {
                log.atWarn()
                        .setCause(unavailable)
                        .addKeyValue("contentId", extension.content())
                        .log("lease.extension_delayed");
            }
        }
    }

    private void extend(Extension extension, LeasedBlob blob) {
        int epochs = Math.toIntExact(extension.toEpoch() - walrus.epochAt(clock.instant()));
        if (epochs < 1) {
            throw new BlobNotFoundException(new BlobId(blob.blobId()));
        }
        var receipt = client.extend(new BlobId(blob.blobId()), epochs, folder());
        transactions.executeWithoutResult(status -> {
            book.stored(receipt);
            extensions.spent(extension.id(), receipt.costFrost());
        });
    }

    private void finish(Extension extension) {
        transactions.executeWithoutResult(status -> {
            book.refresh(extension.content());
            extensions.end(extension.id(), State.DONE);
        });
        var lease = book.get(extension.content());
        events.publishEvent(new LeaseExtended(
                lease.content(), lease.uploader(), lease.endEpoch(), walrus.startOf(lease.endEpoch())));
        log.atInfo()
                .addKeyValue("contentId", lease.content())
                .addKeyValue("endEpoch", lease.endEpoch())
                .addKeyValue("payer", extension.payer())
                .log("lease.extended");
    }

    private void fail(Extension extension, WalrusException cause) {
        transactions.executeWithoutResult(status -> {
            book.refresh(extension.content());
            extensions.end(extension.id(), State.FAILED);
        });
        log.atError()
                .setCause(cause)
                .addKeyValue("contentId", extension.content())
                .log("lease.extension_failed");
    }

    private Path folder() {
        try {
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
