package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a file that is refused before its job begins in the words that the job would have used, type included, so
 * that clients need to know each refusal once.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAtOnce {

    private static final int CHECKSUM_MISMATCH = 460;

    @ExceptionHandler
    ProblemDetail refused(UnsupportedVideoException refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refusal.detail());
        problem.setType(URI.create(refusal.code()));
        problem.setTitle(refusal.title());
        return problem;
    }

    /** 460 is the status that tus has for it. */
    @ExceptionHandler
    ProblemDetail damaged(ChecksumMismatchException mismatch) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(CHECKSUM_MISMATCH), String.valueOf(mismatch.getMessage()));
        problem.setType(URI.create("/problems/checksum-mismatch"));
        problem.setTitle("The file was damaged on its way");
        return problem;
    }
}
