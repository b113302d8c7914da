package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.server.content.ContentPackages;
import blockbuster.server.lease.Leases;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a second ladder on Walrus and beside its title. */
@Component
class SecondLadderStore {

    private final FilmStore films;
    private final StoredFiles stored;
    private final SecondLadders ladders;
    private final Leases leases;
    private final ContentPackages packages;
    private final TransactionTemplate transaction;

    SecondLadderStore(
            FilmStore films,
            StoredFiles stored,
            SecondLadders ladders,
            Leases leases,
            ContentPackages packages,
            TransactionTemplate transaction) {
        this.films = films;
        this.stored = stored;
        this.ladders = ladders;
        this.leases = leases;
        this.packages = packages;
        this.transaction = transaction;
    }

    /** Stores what is not there yet, then offers all of it to viewers, unless it was cancelled meanwhile. */
    void store(Upload upload, PackagedTitle ladder, Path folder) {
        int all = ladder.renditionFiles().size();
        films.store(
                upload.id(), ladder, folder, there -> ladders.progress(upload.id(), 100 * there / (all + 1), null, 0));
        var content = upload.content().orElseThrow();
        var blobs = blobs(upload, ladder);
        transaction.executeWithoutResult(status -> {
            if (ladders.move(upload.id(), SecondLadderState.STORING, SecondLadderState.DONE)) {
                leases.add(content, blobs.values());
                packages.addSecond(content, ladder, blobs);
            }
        });
    }

    private Map<String, String> blobs(Upload upload, PackagedTitle ladder) {
        return stored.of(upload.id()).stream()
                .filter(file -> ladder.renditionFiles().contains(file.file()))
                .collect(Collectors.toMap(StoredFile::file, StoredFile::blobId));
    }
}
