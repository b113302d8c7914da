package blockbuster.server.auth;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.settings.PlatformSettings;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roles of wallets. A moderator's capability is looked up on chain and believed for half a minute. Thread-safe. */
@Component
public class Roles {

    private static final Duration MODERATOR_BELIEVED = Duration.ofSeconds(30);
    private static final int MODERATORS_KNOWN = 10_000;

    private final Set<SuiAddress> admins;
    private final Creators creators;
    private final LoadingCache<SuiAddress, Optional<SuiAddress>> moderators;

    Roles(PlatformSettings settings, Creators creators, ChainReader chain) {
        this.admins = settings.admins().stream().map(SuiAddress::parse).collect(Collectors.toUnmodifiableSet());
        this.creators = creators;
        this.moderators = Caffeine.newBuilder()
                .expireAfterWrite(MODERATOR_BELIEVED)
                .maximumSize(MODERATORS_KNOWN)
                .build(chain::moderatorCapOf);
    }

    /** All roles of a logged-in wallet. */
    public Set<Role> of(SuiAddress address) {
        var roles = EnumSet.of(Role.VIEWER);
        for (var role : Role.values()) {
            if (has(address, role)) {
                roles.add(role);
            }
        }
        return roles;
    }

    public boolean has(SuiAddress address, Role role) {
        return switch (role) {
            case VIEWER -> true;
            case CREATOR -> creators.isCreator(address);
            case MODERATOR -> moderatorCap(address).isPresent();
            case ADMIN -> admins.contains(address);
        };
    }

    /** The capability that makes a wallet a moderator, to be named in its transactions. */
    Optional<SuiAddress> moderatorCap(SuiAddress address) {
        return moderators.get(address);
    }

    /**
     * Lets callers of a role pass.
     *
     * @throws ProblemException 403 that says what the wallet lacks
     */
    public void require(Caller caller, Role role) {
        if (!has(caller.address(), role)) {
            throw ProblemException.forbidden(
                    switch (role) {
                        case VIEWER -> "Log in first.";
                        case CREATOR -> "Register as a creator on chain first, then try again.";
                        case MODERATOR ->
                            "Your wallet holds no ModeratorCap in force; ask the platform's administrator to grant you one.";
                        case ADMIN -> "Your wallet is not among the platform's administrators.";
                    });
        }
    }
}
