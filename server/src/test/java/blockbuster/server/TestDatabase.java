package blockbuster.server;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the tables of some modules, for tests that need no application. */
public record TestDatabase(DataSource dataSource) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static TestDatabase with(String... modules) {
        var server = String.valueOf(TestBackends.properties().get("spring.datasource.url"));
        var name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(at(server)).sql("create database " + name).update();
        var database = at(server.replaceFirst("/postgres(?=\\?|$)", "/" + name));
        for (var module : modules) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .table(module + "_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return new TestDatabase(database);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    private static DataSource at(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }
}
