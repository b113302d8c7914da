package blockbuster.server.config;

import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.web.ProblemException;
import blockbuster.server.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says on every route that the chain does not answer, instead of blaming ourselves. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChainProblems {

    private static final Logger log = LoggerFactory.getLogger(ChainProblems.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Problems problems;

    ChainProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void unavailable(ChainUnavailableException failure, HttpServletResponse response) throws IOException {
        log.atWarn().setCause(failure).log("chain.unavailable");
        var problem = new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "chain-unavailable",
                "The Sui network does not answer",
                "The platform cannot read the chain at the moment. Try again in a few seconds.");
        problems.write(response, problem.retryAfter(RETRY));
    }
}
