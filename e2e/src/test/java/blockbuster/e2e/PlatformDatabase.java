package blockbuster.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/** A running platform's PostgreSQL, as its operator reaches it. */
record PlatformDatabase(String url, String password) {

    static final String USER = "blockbuster";

    private static final int PORT_LINE = 3;

    /** @param data the platform's folder */
    static PlatformDatabase of(Path data) throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE);
        var secrets = JsonMapper.shared().readTree(data.resolve("secrets.json").toFile());
        return new PlatformDatabase(
                "jdbc:postgresql://127.0.0.1:" + port + "/blockbuster",
                secrets.path("databasePassword").asString());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, password);
    }
}
