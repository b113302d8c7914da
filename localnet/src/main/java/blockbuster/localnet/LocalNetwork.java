package blockbuster.localnet;

import blockbuster.localnet.ledger.RocksLedger;
import blockbuster.localnet.rpc.FaucetServer;
import blockbuster.localnet.rpc.RpcServer;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;

/**
 * A Sui network in this process: state in one directory, found again after a restart or a crash; the gRPC API and the
 * faucet on the loopback interface. Safe for many threads.
 */
public final class LocalNetwork implements AutoCloseable {
    private final Path dataDir;
    private final RocksLedger ledger;
    private final RpcServer rpc;
    private final FaucetServer faucet;
    private final Runnable afterClose;

    private LocalNetwork(Path dataDir, RocksLedger ledger, RpcServer rpc, FaucetServer faucet, Runnable afterClose) {
        this.dataDir = dataDir;
        this.ledger = ledger;
        this.rpc = rpc;
        this.faucet = faucet;
        this.afterClose = afterClose;
    }

    /**
     * Starts the network, or a new one where the directory is empty. Returns when it answers.
     *
     * @throws LocalnetException when the directory or a port cannot be used
     */
    public static LocalNetwork start(LocalNetworkOptions options) {
        return start(options, () -> {});
    }

    /** Starts a new network in a temporary directory, which {@link #close} deletes, on any free ports. */
    public static LocalNetwork startTemporary() {
        return startTemporary(0, 0);
    }

    /** The same on ports of one's choice. */
    public static LocalNetwork startTemporary(int grpcPort, int faucetPort) {
        var directory = TemporaryDirectory.create();
        try {
            return start(LocalNetworkOptions.at(directory.path()).withPorts(grpcPort, faucetPort), directory::delete);
        } catch (RuntimeException failed) {
            directory.delete();
            throw failed;
        }
    }

    private static LocalNetwork start(LocalNetworkOptions options, Runnable afterClose) {
        RocksLedger ledger = open(options);
        RpcServer rpc = null;
        try {
            rpc = RpcServer.start(ledger, options.grpcPort());
            var faucet = FaucetServer.start(ledger, ledger.faucetKey(), options.faucetPort());
            return new LocalNetwork(options.dataDir(), ledger, rpc, faucet, afterClose);
        } catch (RuntimeException failed) {
            if (rpc != null) {
                rpc.close();
            }
            ledger.close();
            throw failed;
        }
    }

    private static RocksLedger open(LocalNetworkOptions options) {
        try {
            var directory = Files.createDirectories(options.dataDir().resolve("ledger"));
            return RocksLedger.open(directory, options.clock(), new SecureRandom());
        } catch (IOException e) {
            throw new LocalnetException("cannot create " + options.dataDir() + ": " + e.getMessage(), e);
        }
    }

    /** The state, without a network in between. */
    public Ledger ledger() {
        return ledger;
    }

    /** Where its state is kept. */
    public Path dataDir() {
        return dataDir;
    }

    /** Where the gRPC API is, natively and as gRPC-Web. */
    public String rpcUrl() {
        return "http://localhost:" + rpc.port();
    }

    /** Where the faucet is. */
    public String faucetUrl() {
        return "http://localhost:" + faucet.port();
    }

    /**
     * Gives an account 1000 SUI, as the faucet does, and returns the new coin.
     *
     * @throws blockbuster.sui.SuiException when the faucet is empty
     */
    public SuiAddress fund(SuiAddress account) {
        return faucet.give(account);
    }

    @Override
    public void close() {
        // A server takes two seconds to stop; both may take the same two.
        var faucetStopped = CompletableFuture.runAsync(faucet::close);
        rpc.close();
        faucetStopped.join();
        ledger.close();
        afterClose.run();
    }
}
