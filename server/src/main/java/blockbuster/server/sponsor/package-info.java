/** Gas paid for viewers and creators: the route to the chain's sponsor. */
@ApplicationModule(
        displayName = "Sponsor",
        allowedDependencies = {"auth", "chain", "web"})
@NullMarked
package blockbuster.server.sponsor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
