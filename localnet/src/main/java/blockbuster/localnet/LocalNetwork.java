package blockbuster.localnet;

import blockbuster.localnet.ledger.RocksLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;

/**
 * A Sui network in this process: state in one directory, found again after a restart or a crash. Safe for many threads.
 */
public final class LocalNetwork implements AutoCloseable {
    private final RocksLedger ledger;

    private LocalNetwork(RocksLedger ledger) {
        this.ledger = ledger;
    }

    /** Starts the network, or a new one where the directory is empty. */
    public static LocalNetwork start(LocalNetworkOptions options) {
        try {
            var directory = Files.createDirectories(options.dataDir().resolve("ledger"));
            return new LocalNetwork(RocksLedger.open(directory, options.clock(), new SecureRandom()));
        } catch (IOException e) {
            throw new LocalnetException("cannot create " + options.dataDir() + ": " + e.getMessage(), e);
        }
    }

    /** The state, without a network in between. */
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
