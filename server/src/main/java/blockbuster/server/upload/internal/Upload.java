package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.media.SmallFile;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An upload as the database knows it.
 *
 * @param speed seconds of film per second of work, while it is converted
 * @param packagedTitle there once the title is packaged
 * @param chosenPoster name of the creator's choice of {@link #posters}
 * @param content there once the title is on chain
 * @param second there once the title is on chain, where the operator wants one
 * @param sha256 of the file, there once it is whole
 */
record Upload(
        UUID id,
        SuiAddress uploader,
        TitleDetails details,
        String fileName,
        long sizeBytes,
        Instant createdAt,
        UploadState state,
        int percent,
        OptionalLong etaSeconds,
        double speed,
        Optional<PackagedTitle> packagedTitle,
        Optional<String> chosenPoster,
        Optional<SuiAddress> content,
        Optional<Refusal> error,
        Optional<String> sha256,
        Optional<SecondLadder> second) {

    /** Whether a second ladder is being made. */
    boolean secondInWork() {
        return second.filter(ladder -> ladder.state().working()).isPresent();
    }

    /** For steps that come after the packaging. */
    PackagedTitle packaged() {
        return packagedTitle.orElseThrow(() -> new IllegalStateException(id + " is not packaged yet"));
    }

    /** Names of the posters to choose from; none before the packaging. */
    List<String> posters() {
        return packagedTitle.stream()
                .flatMap(title -> Stream.concat(Stream.of(title.posterFile()), publicFiles(title)))
                .toList();
    }

    private static Stream<String> publicFiles(PackagedTitle title) {
        return title.smallFiles().stream().filter(file -> !file.encrypted()).map(SmallFile::name);
    }

    /** The poster that is shown: the creator's choice, else the packager's. */
    String poster() {
        return chosenPoster.orElseGet(() -> packaged().posterFile());
    }
}
