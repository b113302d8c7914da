package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Refusals of requests that send a file. */
final class TusProblems {

    private static final Logger log = LoggerFactory.getLogger(TusProblems.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private TusProblems() {}

    static ProblemException wrongOffset(long received) {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "wrong-offset",
                "The file goes on elsewhere",
                "This server has " + received + " bytes. Ask for the offset (HEAD) and send what follows it.");
    }

    static ProblemException tooLong(long sizeBytes) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "wrong-length",
                "The file has another size",
                "It was announced with " + sizeBytes + " bytes, but more arrived. Start the upload again.");
    }

    static ProblemException superseded() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "upload-taken-over",
                "Another request sends this file",
                "A newer request for the same upload has taken over. Close other windows that send it, then go on.");
    }

    static ProblemException locked() {
        return new ProblemException(
                        HttpStatus.LOCKED,
                        "upload-locked",
                        "Another server receives this file",
                        "The connection to it may not have ended yet. Go on in a moment.")
                .retryAfter(SOON);
    }

    static ProblemException gone() {
        return new ProblemException(
                HttpStatus.GONE,
                "upload-gone",
                "The upload is over",
                "It has expired or was stopped, and its bytes were removed. Start the upload again.");
    }

    static ProblemException interrupted(IOException cause) {
        log.atInfo().setCause(cause).log("upload.interrupted");
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "upload-interrupted",
                        "The file did not arrive whole",
                        "The connection broke, or the disk is full. What arrived is kept: go on from there.")
                .retryAfter(SOON);
    }
}
