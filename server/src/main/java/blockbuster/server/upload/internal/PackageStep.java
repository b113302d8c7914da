package blockbuster.server.upload.internal;

import blockbuster.media.ExtrasMaker;
import blockbuster.media.Packager;
import blockbuster.media.Subtitles;
import blockbuster.media.TitleKeys;
import blockbuster.media.VideoProbe;
import blockbuster.server.transcode.MediaTools;
import blockbuster.server.transcode.Transcodes;
import java.nio.file.Path;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Makes what goes beside the ladder, then encrypts and packages all of it. The title's secret is made once and is in the
 * database, wrapped, before the first byte is encrypted with it; all keys and IVs derive from it, so a retry gives the same
 * bytes and the same blob ids.
 */
@Component
class PackageStep implements UploadStep {

    private final Uploads uploads;
    private final UploadSecrets secrets;
    private final Transcodes transcodes;
    private final MediaTools media;
    private final SubtitleFiles subtitles;

    PackageStep(
            Uploads uploads, UploadSecrets secrets, Transcodes transcodes, MediaTools media, SubtitleFiles subtitles) {
        this.uploads = uploads;
        this.secrets = secrets;
        this.transcodes = transcodes;
        this.media = media;
        this.subtitles = subtitles;
    }

    @Override
    public UploadState state() {
        return UploadState.PACKAGING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        var ladder = transcodes.ladder(folder.path());
        var keys = new TitleKeys(secrets.makeOnce(upload.id()));
        var extras = extras(upload, folder, ladder);
        uploads.packaged(upload.id(), new Packager().packageTitle(ladder, extras, keys, folder.packaged()));
        return UploadState.STORING;
    }

    private Path extras(Upload upload, UploadFolder folder, Path ladder) {
        var report = new VideoProbe(media.ffmpeg()).probe(folder.source());
        var added = new TreeMap<String, Subtitles>();
        subtitles.of(upload.id()).forEach((language, file) -> added.put(language, Subtitles.read(file)));
        return new ExtrasMaker(media.ffmpeg()).make(folder.source(), report, ladder, folder.path(), added);
    }
}
