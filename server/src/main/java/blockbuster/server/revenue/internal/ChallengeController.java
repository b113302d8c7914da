package blockbuster.server.revenue.internal;

import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.revenue.internal.FiledChallenges.Challenge;
import blockbuster.server.revenue.internal.Run.Announced;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members say against an announced distribution before its money moves, and what becomes of that. */
@RestController
@RequestMapping("/api/v1/distributions/{id}")
class ChallengeController {

    private static final int MOST_CHARACTERS = 256;
    private static final int MOST_REASON_BYTES = 256;

    private final Runs runs;
    private final FiledChallenges challenges;
    private final Distributor distributor;
    private final SettledSessions sessions;
    private final VerifyingKey receiptKey;
    private final ChainWriter chain;
    private final Roles roles;

    ChallengeController(
            Runs runs,
            FiledChallenges challenges,
            Distributor distributor,
            SettledSessions sessions,
            VerifyingKey receiptKey,
            ChainWriter chain,
            Roles roles) {
        this.runs = runs;
        this.challenges = challenges;
        this.distributor = distributor;
        this.sessions = sessions;
        this.receiptKey = receiptKey;
        this.chain = chain;
        this.roles = roles;
    }

    /**
     * The platform's acknowledgement of a play that the leaves lack, or credit with less.
     *
     * @param day the UTC day on which the stream started
     * @param creditedSeconds the stream's credit, as acknowledged
     * @param statement hash of the heartbeat that was acknowledged
     * @param signature the platform's, in hexadecimal digits
     */
    record NewChallenge(
            @NotNull UUID stream,
            @NotBlank @Size(max = MOST_CHARACTERS) String title,
            @NotNull LocalDate day,
            long sequence,
            long creditedSeconds,
            @NotBlank @Size(max = MOST_CHARACTERS) String statement,
            @NotBlank @Size(max = MOST_CHARACTERS) String signature) {

        Acknowledgement acknowledgement() {
            try {
                return new Acknowledgement(stream, SuiAddress.parse(title), day, sequence, creditedSeconds, statement);
            } catch (SuiException | IllegalArgumentException e) {
                throw ProblemException.invalid("The title is not an object id.");
            }
        }
    }

    /** A challenge that stands on chain now: its number, and the digest by which the receipt is known there. */
    record FiledChallenge(long number, String receiptDigest) {}

    /** @param reason why the leaves are right without the play; at most 256 bytes, and public for good */
    record Answer(@NotBlank String reason) {}

    /** The challenges of a distribution, in their order. */
    @GetMapping("/challenges")
    Page<Challenge> list(@PathVariable String id) {
        return new Page<>(challenges.of(announced(id).id()), null);
    }

    /**
     * Challenges an announced distribution with the platform's own acknowledgement of a play that its leaves lack, or credit
     * with less. The platform pays the gas; only a digest goes on chain, and holds the money back until it is answered.
     * Anybody may do the same directly on chain.
     */
    @PostMapping("/challenges")
    FiledChallenge file(Caller caller, @PathVariable String id, @Valid @RequestBody NewChallenge request) {
        var announced = announced(id);
        if (!request.acknowledgement().isSignedBy(receiptKey, request.signature())) {
            throw ProblemException.invalid(
                    "The platform did not sign this. Send an acknowledgement as a heartbeat got it.");
        }
        if (sessions.creditedOf(request.stream()) >= request.creditedSeconds()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "play-not-missing",
                    "The play is counted",
                    "This distribution, or one before, credits the stream with all that was acknowledged.");
        }
        var digest = request.acknowledgement().digest(request.signature());
        var reference = "challenge:" + announced.id() + ":" + digest;
        return accepted(() -> {
            var filed = chain.challengeDistribution(reference, announced.id(), digest);
            return new FiledChallenge(filed.number(), digest);
        });
    }

    /** Answers a challenge on chain, for everybody to read. */
    @PostMapping("/challenges/{number}/answer")
    void answer(Caller caller, @PathVariable String id, @PathVariable long number, @Valid @RequestBody Answer request) {
        roles.require(caller, Role.ADMIN);
        if (request.reason().getBytes(StandardCharsets.UTF_8).length > MOST_REASON_BYTES) {
            throw ProblemException.invalid("The reason takes at most " + MOST_REASON_BYTES + " bytes.");
        }
        var announced = announced(id);
        accepted(() -> {
            chain.answerChallenge("answer:" + announced.id() + ":" + number, announced.id(), number, request.reason());
            return number;
        });
    }

    /** Takes the announcement back: nothing of it is paid, and its plays count in the next distribution. */
    @PostMapping("/withdrawal")
    void withdraw(Caller caller, @PathVariable String id) {
        roles.require(caller, Role.ADMIN);
        var announced = announced(id);
        accepted(() ->
                distributor.withdraw(announced.id()).orElseThrow(() -> ProblemException.notFound("announcement")));
    }

    private Announced announced(String id) {
        return runs.ofObject(id).flatMap(Run::announced).orElseThrow(() -> ProblemException.notFound("announcement"));
    }

    private static <T> T accepted(Supplier<T> write) {
        try {
            return write.get();
        } catch (ChainRejectedException refused) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "challenge-refused",
                    "The chain refused that",
                    String.valueOf(refused.getMessage()));
        }
    }
}
