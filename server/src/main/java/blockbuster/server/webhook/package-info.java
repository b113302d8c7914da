/** Events posted to creators' and operators' own servers: signed, repeated until they are taken, and logged. */
@ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {"auth", "content", "notice", "privacy", "web"})
@NullMarked
package blockbuster.server.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
