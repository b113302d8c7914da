/** Wallet login, login sessions, roles, and what a membership NFT allows its owner. */
@ApplicationModule(displayName = "Auth")
@NullMarked
package blockbuster.server.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
