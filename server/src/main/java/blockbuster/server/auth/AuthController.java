package blockbuster.server.auth;

import blockbuster.receipts.ReceiptException;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.web.DeviceName;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
class AuthController {

    private final Challenges challenges;
    private final Login login;
    private final LoginSessions sessions;
    private final Roles roles;
    private final Memberships memberships;

    AuthController(Challenges challenges, Login login, LoginSessions sessions, Roles roles, Memberships memberships) {
        this.challenges = challenges;
        this.login = login;
        this.sessions = sessions;
        this.roles = roles;
        this.memberships = memberships;
    }

    /**
     * A wish to log in.
     *
     * @param sessionKey Ed25519 public key in 64 hexadecimal digits, which the wallet lets sign what its owner watches;
     *     whoever watches nothing needs none
     */
    record ChallengeRequest(
            @NotBlank String address, @Nullable String sessionKey) {}

    record ChallengeResponse(String challengeId, String message, Instant expiresAt) {}

    record LoginRequest(
            @NotBlank String challengeId, @NotBlank String signature) {}

    /**
     * Who the server takes the caller for.
     *
     * @param moderatorCap the capability that a moderator's transactions name; absent for others
     */
    record Me(
            String address,
            Set<Role> roles,
            @Nullable MembershipStatus membership,
            @Nullable String moderatorCap) {}

    @PostMapping("/challenge")
    ChallengeResponse challenge(@Valid @RequestBody ChallengeRequest request) {
        var opened = challenges.open(
                address(request.address()),
                Optional.ofNullable(request.sessionKey()).map(AuthController::sessionKey));
        return new ChallengeResponse(
                opened.id(), opened.challenge().message(), opened.challenge().expiresAt());
    }

    @PostMapping("/login")
    Login.Token login(
            @Valid @RequestBody LoginRequest request,
            @Parameter(hidden = true) @RequestHeader(name = "User-Agent", required = false) @Nullable
                    String userAgent) {
        return login.login(request.challengeId(), request.signature(), DeviceName.of(userAgent));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(Caller caller) {
        sessions.close(caller.sessionId());
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        return new Me(
                caller.address().toString(),
                roles.of(caller.address()),
                memberships.best(caller.address()).orElse(null),
                roles.moderatorCap(caller.address()).map(SuiAddress::toString).orElse(null));
    }

    private static VerifyingKey sessionKey(String text) {
        try {
            return VerifyingKey.parse(text);
        } catch (ReceiptException e) {
            throw ProblemException.invalid(
                    "The sessionKey is not an Ed25519 public key: 64 lower-case hexadecimal digits.");
        }
    }

    private static SuiAddress address(String text) {
        try {
            return SuiAddress.parse(text);
        } catch (SuiException e) {
            throw ProblemException.invalid("The address is not a Sui address: 0x and up to 64 hexadecimal digits.");
        }
    }
}
