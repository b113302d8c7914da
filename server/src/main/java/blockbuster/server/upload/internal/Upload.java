package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.sui.SuiAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An upload as the database knows it.
 *
 * @param speed seconds of film per second of work, while it is converted
 * @param packagedTitle there once the title is packaged
 * @param content there once the title is on chain
 * @param sha256 of the file, there once it is whole
 */
record Upload(
        UUID id,
        SuiAddress uploader,
        TitleDetails details,
        long sizeBytes,
        UploadState state,
        int percent,
        OptionalLong etaSeconds,
        double speed,
        Optional<PackagedTitle> packagedTitle,
        Optional<SuiAddress> content,
        Optional<Refusal> error,
        Optional<String> sha256) {

    /** For steps that come after the packaging. */
    PackagedTitle packaged() {
        return packagedTitle.orElseThrow(() -> new IllegalStateException(id + " is not packaged yet"));
    }
}
