/** The names, owners and lifetimes of all Redis keys, and a connection that fails fast. */
@ApplicationModule(displayName = "Redis", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
