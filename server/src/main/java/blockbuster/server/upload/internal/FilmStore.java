package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.server.lease.Leases;
import blockbuster.walrus.WalrusClient;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stores the files of renditions on Walrus, a blob for each, and notes each as soon as it is there. */
@Component
class FilmStore {

    private final StoredFiles stored;
    private final Leases leases;
    private final WalrusClient walrus;
    private final UploadSettings settings;

    FilmStore(StoredFiles stored, Leases leases, WalrusClient walrus, UploadSettings settings) {
        this.stored = stored;
        this.leases = leases;
        this.walrus = walrus;
        this.settings = settings;
    }

    /** Stores what an earlier attempt did not; tells after each file how many of the package's are there. */
    void store(UUID upload, PackagedTitle title, Path folder, IntConsumer progress) {
        var done = stored.of(upload).stream().map(StoredFile::file).collect(Collectors.toSet());
        int there = 0;
        for (var file : title.renditionFiles()) {
            if (done.add(file)) {
                var blob = walrus.store(folder.resolve(file), settings.storageEpochs());
                // The lease is noted first: a file that counts as stored always has one.
                leases.stored(blob);
                stored.add(upload, new StoredFile(file, blob.id().value(), blob.sizeBytes()));
            }
            there++;
            progress.accept(there);
        }
    }
}
