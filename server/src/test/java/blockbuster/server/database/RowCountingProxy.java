package blockbuster.server.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a driver and PostgreSQL and counts the rows of every answer. A driver reads an answer whole before it hands
 * out the first row, so the largest answer is what it holds.
 */
public final class RowCountingProxy implements AutoCloseable {
    private static final int TYPE_AND_LENGTH = 5;

    private final PGSimpleDataSource server;
    private final ServerSocket door;
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    private RowCountingProxy(PGSimpleDataSource server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public static RowCountingProxy before(DataSource server) throws IOException {
        return new RowCountingProxy((PGSimpleDataSource) server);
    }

    /** The same database, by way of here. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {door.getInetAddress().getHostAddress()});
        source.setPortNumbers(new int[] {door.getLocalPort()});
        source.setDatabaseName(String.valueOf(server.getDatabaseName()));
        source.setUser("postgres");
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        return source;
    }

    /** How many rows the largest answer had. */
    public int most() {
        return most.get();
    }

    /** How many rows went through. */
    public int all() {
        return all.get();
    }

    private void serve() {
        try {
            while (true) {
                var client = door.accept();
                var database = new Socket(server.getServerNames()[0], server.getPortNumbers()[0]);
                Thread.ofVirtual().start(() -> forward(client, database));
                Thread.ofVirtual().start(() -> count(database, client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void forward(Socket client, Socket database) {
        try (client;
                database) {
            client.getInputStream().transferTo(database.getOutputStream());
        } catch (IOException over) {
            // One of both has gone.
        }
    }

    /** Every message of the server is a type, a length that counts itself, and as much behind. */
    private void count(Socket database, Socket client) {
        try (client;
                database) {
            var in = new DataInputStream(database.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            int rows = 0;
            while (true) {
                int type = in.readUnsignedByte();
                int length = in.readInt();
                var message = new byte[TYPE_AND_LENGTH + length - Integer.BYTES];
                in.readFully(message, TYPE_AND_LENGTH, message.length - TYPE_AND_LENGTH);
                rows = switch (type) {
                    case 'D' -> rows + 1;
                    // Complete, suspended, ready for the next query: the driver has its answer.
                    case 'C', 's', 'Z' -> 0;
                    default -> rows;
                };
                all.addAndGet(type == 'D' ? 1 : 0);
                most.accumulateAndGet(rows, Math::max);
                out.writeByte(type);
                out.writeInt(length);
                out.write(message, TYPE_AND_LENGTH, message.length - TYPE_AND_LENGTH);
            }
        } catch (IOException over) {
            // One of both has gone.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
