/** What people and programs should learn of, and the outbox that brings it to them once each, whatever is killed. */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"auth", "chain", "content", "jobs", "lease", "privacy", "web"})
@NullMarked
package blockbuster.server.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
