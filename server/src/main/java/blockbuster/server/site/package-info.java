/** Serves the web app: its static export, with a policy for each page and tags by which links to titles unfold. */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"content", "settings", "web"})
@NullMarked
package blockbuster.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
