package blockbuster.server.database;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each folder {@code db/migration/<module>} with its own history table {@code <module>_schema_history}, so
 * that a module numbers its migrations from V1 and can be lifted out with its data. Modules share no foreign keys,
 * hence the order of modules is irrelevant.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/(\\w+)/[^/]+$");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table(module + "_schema_history")
                    // The other modules' tables are already in the same schema.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static Set<String> modules() {
        var modules = new TreeSet<String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var match = MODULE.matcher(resource.getURL().toString());
                if (match.find()) {
                    modules.add(match.group(1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the migrations on the classpath cannot be listed", e);
        }
        return modules;
    }
}
