package blockbuster.server.revenue.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.revenue.internal.DistributionViews.DistributionPreview;
import blockbuster.server.revenue.internal.DistributionViews.PayoutProof;
import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Distributions: anybody may read them, administrators may start one by hand. */
@RestController
@RequestMapping("/api/v1/distributions")
class DistributionController {

    private static final int MOST_LISTED = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Distributor distributor;
    private final Runs runs;
    private final Freezer freezer;
    private final DistributionViews views;
    private final Roles roles;

    DistributionController(Distributor distributor, Runs runs, Freezer freezer, DistributionViews views, Roles roles) {
        this.distributor = distributor;
        this.runs = runs;
        this.freezer = freezer;
        this.views = views;
        this.roles = roles;
    }

    /**
     * Distributes the creator pool over what was watched up to {@code periodEnd}, or now, and answers when all is paid, or
     * when all is announced that may be challenged first: the money then moves by itself at {@code opensAt}. If a
     * distribution is under way, goes on with that one instead.
     */
    @PostMapping
    DistributionResult distribute(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable NewDistribution request) {
        roles.require(caller, Role.ADMIN);
        return views.of(distributor.distribute(end(request), idempotencyKey))
                .orElseThrow(DistributionController::refused);
    }

    /** What a distribution would pay; nothing is written, neither here nor on chain. */
    @PostMapping("/preview")
    DistributionPreview preview(Caller caller, @RequestBody(required = false) @Nullable NewDistribution request) {
        roles.require(caller, Role.ADMIN);
        return views.of(freezer.preview(end(request)));
    }

    private static Optional<Instant> end(@Nullable NewDistribution request) {
        return Optional.ofNullable(request).flatMap(body -> Optional.ofNullable(body.periodEnd()));
    }

    /** Finished distributions, newest first. */
    @GetMapping
    Page<DistributionResult> list(@RequestParam(defaultValue = "20") int limit, @RequestParam Optional<String> cursor) {
        int most = Math.clamp(limit, 1, MOST_LISTED);
        var before = cursor.map(text -> Cursor.decode(text, 1).getFirst()).map(DistributionController::millis);
        var found = runs.recorded(before.orElse(END_OF_TIME), most + 1);
        return Page.of(found, most, run -> Cursor.encode(run.periodEnd().toEpochMilli()))
                .map(run -> run.result().orElseThrow());
    }

    /** One distribution by its object id on chain, or by its announcement's. */
    @GetMapping("/{id}")
    DistributionResult get(@PathVariable String id) {
        return runs.ofObject(id).flatMap(views::of).orElseThrow(() -> ProblemException.notFound("distribution"));
    }

    /** The proof that a creator's payout, claim or carried amount is part of what the chain has the root of. */
    @GetMapping("/{id}/payouts/{uploader}/proof")
    PayoutProof proof(@PathVariable String id, @PathVariable String uploader) {
        return runs.ofObject(id)
                .flatMap(run -> views.proof(run, uploader))
                .orElseThrow(() -> ProblemException.notFound("payout"));
    }

    private static Instant millis(String text) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("The cursor is not one of ours. Start again without a cursor.");
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "distribution-refused",
                "The chain refused the distribution",
                "Nothing was paid. The log says why; mend that and start again with a new Idempotency-Key.");
    }

    /** What to distribute; without an end, everything until now. */
    record NewDistribution(@Nullable Instant periodEnd) {}
}
