/** Mail to people who gave an address and confirmed it; off where no SMTP server is configured. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"auth", "chain", "jobs", "notice", "privacy", "settings", "web"})
@NullMarked
package blockbuster.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
