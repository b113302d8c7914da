package blockbuster.walrus;

import java.io.IOException;
import java.nio.file.Path;

/** The main class of a daemon that a test kills. */
final class KilledDaemon {

    private KilledDaemon() {}

    public static void main(String[] arguments) throws IOException {
        LocalWalrus walrus = LocalWalrus.start(Path.of(arguments[0]), 0);
        System.out.println(walrus.port());
        // Ends with its parent at the latest.
        while (System.in.read() >= 0) {
            continue;
        }
        walrus.close();
    }
}
