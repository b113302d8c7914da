package blockbuster.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.instance.UserCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final String PASSWORD = "a password";

    @TempDir
    Path temp;

    private Path log;

    @BeforeEach
    void log() {
        log = temp.resolve("postgres.log");
    }

    @Test
    void keepsWhatWasCommittedAndIsDurable() throws Exception {
        try (var server = start()) {
            execute(server, "create table film (title text); insert into film values ('Rear Window')");

            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
            assertThat(server.setting("full_page_writes")).isEqualTo("on");
            assertThat(server.setting("data_checksums")).isEqualTo("on");
        }
        assertThat(Files.exists(temp.resolve("postgres/postmaster.pid"))).isFalse();

        try (var server = start()) {
            assertThat(title(server)).isEqualTo("Rear Window");
        }
    }

    @Test
    void stopsAnOrphanInsteadOfAdoptingIt() throws Exception {
        var orphan = start();
        execute(orphan, "create table film (title text); insert into film values ('Vertigo')");
        var orphanProcess = Orphan.find(temp.resolve("postgres/postmaster.pid"), temp.resolve("postgres"))
                .orElseThrow();

        try (var server = start()) {
            assertThat(orphanProcess.isAlive()).isFalse();
            assertThat(server.jdbcUrl()).isNotEqualTo(orphan.jdbcUrl());
            assertThat(title(server)).isEqualTo("Vertigo");
        }
    }

    @Test
    void startsOverAStaleProcessIdOfAStranger() throws Exception {
        start().close();
        var stranger = ProcessHandle.current().pid();
        Files.writeString(temp.resolve("postgres/postmaster.pid"), stranger + "\n/elsewhere\n");

        try (var server = start()) {
            assertThat(server.setting("fsync")).isEqualTo("on");
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        try (var server = start()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "another")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private PostgresServer start() throws Exception {
        return PostgresServer.start(temp.resolve("postgres"), log, PASSWORD, UserCache.folder(System.getenv()));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String title(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), PASSWORD);
                var rows = connection.createStatement().executeQuery("select title from film")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
