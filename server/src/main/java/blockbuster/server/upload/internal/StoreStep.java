package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.media.SmallFile;
import blockbuster.walrus.WalrusClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stores every file of the package on Walrus and notes each blob as soon as it is there. */
@Component
class StoreStep implements UploadStep {

    private final StoredFiles stored;
    private final Uploads uploads;
    private final WalrusClient walrus;
    private final UploadSettings settings;

    StoreStep(StoredFiles stored, Uploads uploads, WalrusClient walrus, UploadSettings settings) {
        this.stored = stored;
        this.uploads = uploads;
        this.walrus = walrus;
        this.settings = settings;
    }

    @Override
    public UploadState state() {
        return UploadState.STORING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        var done = stored.of(upload.id()).stream().map(StoredFile::file).collect(Collectors.toSet());
        var files = files(upload.packaged());
        for (var file : files) {
            if (done.add(file)) {
                var blob = walrus.store(folder.packaged().resolve(file), settings.storageEpochs());
                stored.add(upload.id(), new StoredFile(file, blob.id().value(), blob.sizeBytes()));
                uploads.progress(upload.id(), 100 * done.size() / files.size(), null);
            }
        }
        return UploadState.REGISTERING;
    }

    static List<String> files(PackagedTitle title) {
        var files = new ArrayList<>(title.renditionFiles());
        files.add(title.posterFile());
        title.smallFiles().stream().map(SmallFile::name).forEach(files::add);
        return files;
    }
}
