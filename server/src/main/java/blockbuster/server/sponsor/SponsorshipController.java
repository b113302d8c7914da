package blockbuster.server.sponsor;

import blockbuster.server.auth.Caller;
import blockbuster.server.chain.GasSponsor;
import blockbuster.server.chain.Sponsorship;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the platform pay the gas of a wallet's own calls. */
@RestController
class SponsorshipController {

    /** The network takes transactions of 128 KiB at most; Base64 makes four of three. */
    private static final int LONGEST_KIND = 128 * 1024 / 3 * 4 + 4;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final GasSponsor sponsor;
    private final Clock clock;

    SponsorshipController(GasSponsor sponsor, Clock clock) {
        this.sponsor = sponsor;
        this.clock = clock;
    }

    /**
     * A transaction to pay for.
     *
     * @param transactionKind Base64 of the transaction kind in BCS
     * @param sender the wallet that is logged in
     */
    record SponsorshipRequest(
            @NotBlank @Size(max = LONGEST_KIND) String transactionKind,
            @NotNull SuiAddress sender) {}

    /**
     * What the sender signs and executes, with both signatures, before it expires.
     *
     * @param transaction Base64 of the whole transaction in BCS
     * @param sponsorSignature Base64 of flag, signature and public key
     * @param budget MIST that it costs the sponsor at most
     */
    record SponsorshipResponse(
            String digest,
            String transaction,
            String sponsor,
            String sponsorSignature,
            String budget,
            Instant expiresAt) {

        static SponsorshipResponse of(Sponsorship.Granted granted) {
            var transaction = granted.transaction();
            return new SponsorshipResponse(
                    transaction.digest().toString(),
                    Base64.getEncoder().encodeToString(transaction.encode()),
                    transaction.gas().owner().toString(),
                    granted.signature().toBase64(),
                    Long.toString(transaction.gas().budget()),
                    granted.expiresAt());
        }
    }

    @PostMapping("/api/v1/sponsorships")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Have the platform pay a transaction's gas",
            description = "Takes the BCS of a transaction kind that calls nothing but `membership::purchase`, `renew`,"
                    + " `upgrade`, `rating::rate` and `uploader_account::register` of this platform's packages, beside"
                    + " them `membership::upgrade_price` and `zero`, `destroy_zero`, `redeem_funds` and `send_funds` of"
                    + " `0x2::coin`, and does not use the gas coin. Sign the returned bytes and execute them with"
                    + " both signatures, yours first, before `expiresAt`; later they may be void. The sender must be the wallet that is"
                    + " logged in.")
    @ApiResponse(responseCode = "201", description = "Gas is set aside until `expiresAt`.")
    @ApiResponse(responseCode = "403", description = "`sponsorship-refused`: not paid for; `reason` says why.")
    @ApiResponse(responseCode = "404", description = "`sponsorship-off`: this platform pays for nobody.")
    @ApiResponse(responseCode = "409", description = "`chain-rejected`: the transaction would fail.")
    @ApiResponse(
            responseCode = "429",
            description = "`sponsorship-limit`: the wallet had its share; wait as long as `Retry-After` says.")
    @ApiResponse(
            responseCode = "503",
            description = "`sponsor-busy`: try again after `Retry-After`. `sponsor-empty`: the money is used up.")
    SponsorshipResponse sponsor(Caller caller, @Valid @RequestBody SponsorshipRequest request) {
        if (!request.sender().equals(caller.address())) {
            throw ProblemException.forbidden(
                    "Gas is paid for the wallet that is logged in only. Log in as the sender.");
        }
        return switch (sponsor.sponsor(request.sender(), bytes(request.transactionKind()))) {
            case Sponsorship.Granted granted -> SponsorshipResponse.of(granted);
            case Sponsorship.Refused(var reason, var detail) -> throw refused(reason, detail);
            case Sponsorship.Limited(var detail, var until) -> throw limited(detail, until);
            case Sponsorship.Busy(var until) -> throw busy(until);
            case Sponsorship.Empty() -> throw empty();
            case Sponsorship.Off() -> throw off();
        };
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("transactionKind is not Base64. Send the standard alphabet with padding.");
        }
    }

    private static ProblemException refused(String reason, String detail) {
        return new ProblemException(
                        HttpStatus.FORBIDDEN, "sponsorship-refused", "This transaction is not paid for", detail)
                .with("reason", reason);
    }

    private ProblemException limited(String detail, Instant until) {
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS, "sponsorship-limit", "Your share of gas is used up", detail)
                .retryAfter(wait(until));
    }

    private ProblemException busy(Instant until) {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sponsor-busy",
                        "All gas is set aside",
                        "Others' transactions are under way. Try again as Retry-After says, or pay for gas yourself.")
                .retryAfter(wait(until));
    }

    private static ProblemException empty() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sponsor-empty",
                "The platform's gas is used up",
                "Pay for gas yourself until the platform has refilled its account.");
    }

    private static ProblemException off() {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "sponsorship-off", "Gas is not paid for", "Pay for gas with your own SUI.");
    }

    private Duration wait(Instant until) {
        var wait = Duration.between(clock.instant(), until);
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }
}
