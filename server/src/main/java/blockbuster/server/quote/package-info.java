/** What publishing a title will cost, and when watching pays it back, before its creator commits to it. */
@ApplicationModule(
        displayName = "Quote",
        allowedDependencies = {"auth", "chain", "revenue", "settings", "upload", "web"})
@NullMarked
package blockbuster.server.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
