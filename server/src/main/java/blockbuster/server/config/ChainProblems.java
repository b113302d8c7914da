package blockbuster.server.config;

import blockbuster.server.chain.ChainGasException;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.chain.ContractAbort;
import blockbuster.server.web.ProblemException;
import blockbuster.server.web.Problems;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says on every route that the chain does not answer or that a contract refuses, instead of blaming ourselves. */
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

    /** Only whoever runs the platform can mend this, so it says where the money has to go. */
    @ExceptionHandler
    void outOfGas(ChainGasException failure, HttpServletResponse response) throws IOException {
        log.atError().setCause(failure).log("chain.out_of_gas");
        var problem = new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "chain-out-of-gas",
                "The platform's account can't pay for gas",
                "The platform's account " + failure.account()
                        + " has too few SUI to pay for gas. Nothing is lost: send it"
                        + " SUI, and what waits goes on.");
        problems.write(response, problem.with("account", failure.account().toString()));
    }

    /** A contract has rules of its own, which it says in its own words. */
    @ExceptionHandler
    void rejected(ChainRejectedException refusal, HttpServletResponse response) throws IOException {
        log.atInfo().setCause(refusal).log("chain.rejected");
        var abort = refusal.abort();
        var said = abort == null ? null : abort.sentence();
        var problem = new ProblemException(
                HttpStatus.CONFLICT,
                "chain-rejected",
                "The contract refused",
                said != null ? said : "The Sui network refused the transaction: " + refusal.getMessage());
        problems.write(response, abort == null ? problem : problem.with("abort", Abort.of(abort)));
    }

    /** The member {@code abort} of the problem; the code is text, as all 64-bit numbers are. */
    record Abort(
            @JsonProperty("package") String packageId,
            String module,
            String code,
            @Nullable String constant) {

        static Abort of(ContractAbort abort) {
            return new Abort(
                    abort.packageId().toString(),
                    abort.module(),
                    Long.toUnsignedString(abort.code()),
                    abort.constant());
        }
    }
}
