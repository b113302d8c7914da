package blockbuster.localnet;

import blockbuster.localnet.ledger.RocksLedger;
import blockbuster.localnet.rpc.FaucetServer;
import blockbuster.localnet.rpc.RpcServer;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;

/**
 * A Sui network in this process: state in one directory, found again after a restart or a crash; the gRPC API and the
 * faucet on the loopback interface. Safe for many threads.
 */
public final class LocalNetwork implements AutoCloseable {
    private final RocksLedger ledger;
    private final RpcServer rpc;
    private final FaucetServer faucet;

    private LocalNetwork(RocksLedger ledger, RpcServer rpc, FaucetServer faucet) {
        this.ledger = ledger;
        this.rpc = rpc;
        this.faucet = faucet;
    }

    /**
     * Starts the network, or a new one where the directory is empty. Returns when it answers.
     *
     * @throws LocalnetException when the directory or a port cannot be used
     */
    public static LocalNetwork start(LocalNetworkOptions options) {
        RocksLedger ledger = open(options);
        RpcServer rpc = null;
        try {
            rpc = RpcServer.start(ledger, options.grpcPort());
            var faucet = FaucetServer.start(ledger, ledger.faucetKey(), options.faucetPort());
            return new LocalNetwork(ledger, rpc, faucet);
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

    /** Where the gRPC API is, natively and as gRPC-Web. */
    public String rpcUrl() {
        return "http://localhost:" + rpc.port();
    }

    /** Where the faucet is. */
    public String faucetUrl() {
        return "http://localhost:" + faucet.port();
    }

    @Override
    public void close() {
        // A server takes two seconds to stop; both may take the same two.
        var faucetStopped = CompletableFuture.runAsync(faucet::close);
        rpc.close();
        faucetStopped.join();
        ledger.close();
    }
}
