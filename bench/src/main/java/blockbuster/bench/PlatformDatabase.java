package blockbuster.bench;

import blockbuster.app.instance.DataDirectory;
import blockbuster.app.instance.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running platform's PostgreSQL, as its operator reaches it. */
final class PlatformDatabase {
    private static final int PORT_LINE = 3;

    private PlatformDatabase() {}

    static Connection connect(DataDirectory data) throws IOException, SQLException {
        var port = Files.readAllLines(data.postgres().resolve("postmaster.pid")).get(PORT_LINE);
        var password = Secrets.loadOrCreate(data, new SecureRandom()).databasePassword();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/blockbuster", "blockbuster", password);
    }
}
