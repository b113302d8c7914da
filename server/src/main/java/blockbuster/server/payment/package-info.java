/** What members paid for their memberships, and how the pool split it. */
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {"auth", "chain", "web"})
@NullMarked
package blockbuster.server.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
