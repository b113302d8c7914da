/** Wallet login, login sessions, roles, and what a membership NFT allows its owner. */
@ApplicationModule(
        displayName = "Auth",
        allowedDependencies = {"chain", "redis", "settings", "web"})
@NullMarked
package blockbuster.server.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
