package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.NewContent;
import blockbuster.server.content.ContentPackages;
import blockbuster.server.content.ContentReleases;
import blockbuster.server.lease.Leases;
import blockbuster.server.transcode.Transcodes;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Registers the title on chain, in review, hands its package to the catalogue, and clears the working files away or leaves
 * the film to its second ladder.
 */
@Component
class RegisterStep implements UploadStep {

    private final ChainWriter chain;
    private final ContentPackages packages;
    private final ContentReleases releases;
    private final Leases leases;
    private final StoredFiles stored;
    private final Uploads uploads;
    private final UploadSecrets secrets;
    private final Transcodes transcodes;
    private final SecondLadderStart second;

    RegisterStep(
            ChainWriter chain,
            ContentPackages packages,
            ContentReleases releases,
            Leases leases,
            StoredFiles stored,
            Uploads uploads,
            UploadSecrets secrets,
            Transcodes transcodes,
            SecondLadderStart second) {
        this.chain = chain;
        this.packages = packages;
        this.releases = releases;
        this.leases = leases;
        this.stored = stored;
        this.uploads = uploads;
        this.secrets = secrets;
        this.transcodes = transcodes;
        this.second = second;
    }

    @Override
    public UploadState state() {
        return UploadState.REGISTERING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        var blobs = stored.of(upload.id()).stream().collect(Collectors.toMap(StoredFile::file, StoredFile::blobId));
        var content = chain.submitContent("upload:" + upload.id(), newContent(upload, blobs))
                .content();
        uploads.registered(upload.id(), content);
        var year = upload.details().year();
        if (year != null) {
            releases.mark(content, year);
        }
        packages.save(content, upload.packaged(), blobs, secrets.get(upload.id()));
        leases.register(content, upload.uploader(), blobs.values());
        transcodes.forget(upload.id());
        if (second.wanted()) {
            second.begin(upload.id());
        } else {
            folder.delete();
        }
        return UploadState.IN_REVIEW;
    }

    private static NewContent newContent(Upload upload, Map<String, String> blobs) {
        PackagedTitle title = upload.packaged();
        var films =
                title.renditionFiles().stream().map(file -> blob(blobs, file)).toList();
        return new NewContent(
                upload.uploader(),
                upload.details().title(),
                upload.details().description(),
                upload.details().genre(),
                upload.details().language(),
                title.durationMs(),
                films,
                blob(blobs, upload.poster()),
                title.segmentRootHex());
    }

    private static String blob(Map<String, String> blobs, String file) {
        var blob = blobs.get(file);
        if (blob == null) {
            throw new IllegalStateException(file + " was never stored");
        }
        return blob;
    }
}
