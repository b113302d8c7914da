/** Schema migrations, one Flyway history per module. */
@ApplicationModule(displayName = "Database", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
