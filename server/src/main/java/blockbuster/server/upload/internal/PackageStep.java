package blockbuster.server.upload.internal;

import blockbuster.media.Packager;
import blockbuster.media.TitleKeys;
import blockbuster.server.transcode.Transcodes;
import org.springframework.stereotype.Component;

/**
 * Encrypts and packages the ladder. The title's secret is made once and is in the database, wrapped, before the first
 * byte is encrypted with it; all keys and IVs derive from it, so a retry gives the same bytes and the same blob ids.
 */
@Component
class PackageStep implements UploadStep {

    private final Uploads uploads;
    private final UploadSecrets secrets;
    private final Transcodes transcodes;

    PackageStep(Uploads uploads, UploadSecrets secrets, Transcodes transcodes) {
        this.uploads = uploads;
        this.secrets = secrets;
        this.transcodes = transcodes;
    }

    @Override
    public UploadState state() {
        return UploadState.PACKAGING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        var ladder = transcodes.ladder(folder.path());
        var keys = new TitleKeys(secrets.makeOnce(upload.id()));
        uploads.packaged(upload.id(), new Packager().packageTitle(ladder, keys, folder.packaged()));
        return UploadState.STORING;
    }
}
