package blockbuster.app.service;

import blockbuster.app.AppException;
import blockbuster.app.instance.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL of our own on a data directory that it keeps, on a free loopback port, with every durability setting on. A server
 * left over from a killed run is stopped properly before a new one starts; it is never adopted.
 */
public final class PostgresServer implements AutoCloseable {

    static final String ROLE = "blockbuster";
    private static final String DATABASE = "blockbuster";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    /** What a crash or a power cut must find on, checked in the running server and not only asked for. */
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path log;
    private final String password;
    private final int port;
    private final ChildProcess process;

    private PostgresServer(PostgresPrograms programs, Path folder, Path log, String password, int port)
            throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.log = log;
        this.password = password;
        this.port = port;
        this.process = ChildProcess.start("PostgreSQL", startCommand(), folder, log);
    }

    /**
     * Returns when the server answers and its database exists.
     *
     * @param folder the cluster's folder, made at the first start
     * @param log where the server's messages are appended
     * @param userCache where its programs are unpacked
     */
    public static PostgresServer start(Path folder, Path log, String password, Path userCache)
            throws IOException, InterruptedException {
        var programs = PostgresPrograms.unpack(new ProgramCache(userCache));
        stopOrphan(programs, folder, log);
        if (!Files.isDirectory(folder)) {
            initialize(programs, folder, log, password);
        }
        var server = new PostgresServer(programs, folder, log, password, FreePort.pick());
        try {
            server.process.awaitReady(server::answers, START_LIMIT);
            server.createDatabase();
            server.checkDurability();
            return server;
        } catch (RuntimeException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return url(DATABASE);
    }

    public String user() {
        return ROLE;
    }

    private static void stopOrphan(PostgresPrograms programs, Path folder, Path log)
            throws IOException, InterruptedException {
        var pidFile = folder.resolve("postmaster.pid");
        if (Orphan.find(pidFile, folder).isPresent()) {
            ChildProcess.run("Stopping an earlier PostgreSQL", stopCommand(programs, folder), folder, log, STOP_LIMIT);
        }
        Files.deleteIfExists(pidFile);
    }

    /** Into a draft folder first: an interrupted initialization leaves nothing that looks like a cluster. */
    private static void initialize(PostgresPrograms programs, Path folder, Path log, String password)
            throws IOException, InterruptedException {
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        var passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
        PrivateFiles.deleteTree(draft);
        PrivateFiles.createFolders(draft);
        PrivateFiles.write(passwordFile, password);
        var command = programs.command(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                ROLE,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        try {
            ChildProcess.run("PostgreSQL's initdb", command, draft, log, START_LIMIT);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, folder);
    }

    private List<String> startCommand() {
        return programs.command(
                "postgres",
                "-D",
                folder.toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-k",
                "",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=128MB");
    }

    private static List<String> stopCommand(PostgresPrograms programs, Path folder) {
        return programs.command(
                "pg_ctl",
                "stop",
                "-D",
                folder.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                String.valueOf(STOP_LIMIT.toSeconds()));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), ROLE, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() {
        query("create database " + DATABASE, "select 1 from pg_database where datname = '" + DATABASE + "'");
    }

    private void query(String statement, String unless) {
        try (var connection = DriverManager.getConnection(url("postgres"), ROLE, password);
                var sql = connection.createStatement()) {
            if (!sql.executeQuery(unless).next()) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new AppException("PostgreSQL refused to make its database; its log is " + log, e);
        }
    }

    private void checkDurability() {
        for (var name : DURABLE) {
            if (!"on".equals(setting(name))) {
                throw new AppException(
                        "PostgreSQL runs with " + name + " off, which could lose data; look into " + folder);
            }
        }
    }

    /** A setting's value in the running server. */
    String setting(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl(), ROLE, password);
                var sql = connection.prepareStatement("select current_setting(?)")) {
            sql.setString(1, name);
            try (var rows = sql.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new AppException("PostgreSQL doesn't tell its settings; its log is " + log, e);
        }
    }

    /** Stops the server: open transactions are rolled back, what was committed is flushed. */
    @Override
    public void close() throws IOException {
        try {
            ChildProcess.run("Stopping PostgreSQL", stopCommand(programs, folder), folder, log, STOP_LIMIT);
            process.awaitEnd(STOP_LIMIT);
        } catch (InterruptedException e) {
            process.terminate();
            Thread.currentThread().interrupt();
        }
    }
}
