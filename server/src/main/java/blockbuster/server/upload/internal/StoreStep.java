package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.server.lease.Leases;
import blockbuster.walrus.QuiltFile;
import blockbuster.walrus.WalrusClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Stores the package on Walrus and notes each file as soon as it is there: a blob for every file of a rendition, and one
 * quilt for all small files, which would cost as much as 64 MB each on their own.
 */
@Component
class StoreStep implements UploadStep {

    private final FilmStore films;
    private final StoredFiles stored;
    private final Uploads uploads;
    private final Leases leases;
    private final WalrusClient walrus;
    private final UploadSettings settings;

    StoreStep(
            FilmStore films,
            StoredFiles stored,
            Uploads uploads,
            Leases leases,
            WalrusClient walrus,
            UploadSettings settings) {
        this.films = films;
        this.stored = stored;
        this.uploads = uploads;
        this.leases = leases;
        this.walrus = walrus;
        this.settings = settings;
    }

    @Override
    public UploadState state() {
        return UploadState.STORING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        int all = upload.packaged().renditionFiles().size();
        films.store(
                upload.id(),
                upload.packaged(),
                folder.packaged(),
                there -> uploads.progress(upload.id(), 100 * there / (all + 1), null));
        var done = stored.of(upload.id()).stream().map(StoredFile::file).collect(Collectors.toSet());
        storeTogether(upload, folder.packaged(), done);
        return UploadState.REGISTERING;
    }

    private void storeTogether(Upload upload, Path folder, Set<String> done) {
        var files = smallFiles(upload.packaged(), folder);
        if (done.containsAll(files.stream().map(QuiltFile::identifier).toList())) {
            return;
        }
        var quilt = walrus.storeQuilt(files, settings.storageEpochs());
        leases.stored(quilt.blob());
        for (var file : files) {
            var patch = quilt.patches().get(file.identifier());
            if (patch == null) {
                throw new IllegalStateException("the publisher names no patch for " + file.identifier());
            }
            stored.add(upload.id(), new StoredFile(file.identifier(), patch.value(), size(file.file())));
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static List<QuiltFile> smallFiles(PackagedTitle title, Path folder) {
        var poster = new QuiltFile(
                title.posterFile(), folder.resolve(title.posterFile()), Map.of("content-type", "image/jpeg"));
        var others = title.smallFiles().stream()
                .map(file -> new QuiltFile(
                        file.name(), folder.resolve(file.name()), Map.of("content-type", file.mediaType())));
        return Stream.concat(Stream.of(poster), others).toList();
    }
}
