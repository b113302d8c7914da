package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What is taken for subtitles: the one place that knows their format. */
final class SubtitleFormat {

    /** Many times the subtitles of a long film. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private SubtitleFormat() {}

    /** @throws ProblemException that says what is wrong with the file and what to do */
    static void requireAcceptable(byte[] file) {
        if (file.length == 0) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty.", "Choose it again.");
        }
        if (file.length > MAX_BYTES) {
            throw refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The file is too large for subtitles.",
                    "Upload an SRT or WebVTT file of at most 4 MB.");
        }
    }

    private static ProblemException refused(HttpStatus status, String title, String detail) {
        return new ProblemException(status, "unsupported-subtitles", title, detail);
    }
}
