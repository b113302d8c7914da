package blockbuster.server.upload.internal;

import blockbuster.media.Subtitles;
import blockbuster.media.UnsupportedSubtitlesException;
import blockbuster.server.auth.Caller;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subtitles beside an uploaded film, one file for each language, until the film is packaged. */
@RestController
@RequestMapping("/api/v1/uploads/{id}/subtitles")
class SubtitleController {

    private static final int MOST_LANGUAGES = 100;
    private static final Pattern LANGUAGE = Pattern.compile(NewUpload.LANGUAGE);
    private static final Set<UploadState> OPEN =
            EnumSet.of(UploadState.RECEIVING, UploadState.PROBING, UploadState.TRANSCODING);

    private final UploadDesk desk;
    private final Uploads uploads;
    private final SubtitleFiles files;
    private final TransactionTemplate transaction;

    SubtitleController(UploadDesk desk, Uploads uploads, SubtitleFiles files, TransactionTemplate transaction) {
        this.desk = desk;
        this.uploads = uploads;
        this.files = files;
        this.transaction = transaction;
    }

    /** The languages that are there, as BCP 47 tags. */
    @GetMapping
    Page<String> list(Caller caller, @PathVariable UUID id) {
        desk.require(caller.address(), id);
        return new Page<>(List.copyOf(files.of(id).keySet()), null);
    }

    /** Sends an SRT or WebVTT file of any charset; it replaces what there was of the language. */
    @PutMapping(path = "/{language}", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(Caller caller, @PathVariable UUID id, @PathVariable String language, InputStream body) throws IOException {
        desk.require(caller.address(), id);
        requireTag(language);
        var file = body.readNBytes(Subtitles.MAX_BYTES + 1);
        requireReadable(file);
        change(id, () -> {
            files.put(id, language, file);
            if (files.count(id) > MOST_LANGUAGES) {
                throw ProblemException.invalid("A film has subtitles in at most " + MOST_LANGUAGES + " languages.");
            }
        });
    }

    /** Removes the subtitles of a language; without such nothing happens. */
    @DeleteMapping("/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id, @PathVariable String language) {
        desk.require(caller.address(), id);
        change(id, () -> files.remove(id, language));
    }

    private static void requireTag(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw ProblemException.invalid("The language must be a BCP 47 tag, such as en or pt-BR.");
        }
    }

    private static void requireReadable(byte[] file) {
        try {
            Subtitles.read(file);
        } catch (UnsupportedSubtitlesException e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "unsupported-subtitles", e.title(), e.detail());
        }
    }

    /** The packager takes them all at once: afterwards none may change, or retries would give other bytes. */
    private void change(UUID id, Runnable change) {
        transaction.executeWithoutResult(status -> {
            if (!OPEN.contains(uploads.lockedState(id))) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "subtitles-too-late",
                        "The film is packaged already",
                        "Subtitles can be changed until then. Upload the film again with the right ones.");
            }
            change.run();
        });
    }
}
