/** What every HTTP route shares: problem details, pages, rate limits, security chain, request ids, static files. */
@ApplicationModule(displayName = "Web", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
