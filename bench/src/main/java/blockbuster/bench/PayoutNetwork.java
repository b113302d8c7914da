package blockbuster.bench;

import blockbuster.localnet.LocalNetwork;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A local network with the contracts on it, their operator, and workers who have gas of their own. */
final class PayoutNetwork implements AutoCloseable {
    private static final int CREATOR_SHARE_BPS = 7_000;

    private final LocalNetwork network = LocalNetwork.startTemporary();
    private final SuiClient client = SuiClient.connect(network.rpcUrl());
    private final TransactionSender operator = account();
    private final List<TransactionSender> workers;
    private final Deployment deployment;

    PayoutNetwork(int workers) throws Exception {
        this.workers = Stream.generate(this::account).limit(workers).toList();
        var folder = Files.createTempDirectory("blockbuster-bench");
        try {
            this.deployment = new ContractDeployer(client, operator)
                    .deploy(
                            new ContractDeployer.Settings(
                                    StructTag.SUI, CREATOR_SHARE_BPS, Duration.ZERO, operator.address()),
                            folder.resolve("deployment.json"));
        } finally {
            Folders.delete(folder);
        }
    }

    private TransactionSender account() {
        var sender = new TransactionSender(client, Ed25519KeyPair.generate(new SecureRandom()));
        network.fund(sender.address());
        return sender;
    }

    static SuiAddress newAddress() {
        return Ed25519KeyPair.generate(new SecureRandom()).address();
    }

    LocalNetwork network() {
        return network;
    }

    SuiClient client() {
        return client;
    }

    TransactionSender operator() {
        return operator;
    }

    List<TransactionSender> workers() {
        return workers;
    }

    Deployment deployment() {
        return deployment;
    }

    RevenuePool pool() {
        return RevenuePool.of(
                client.getObject(deployment.objects().revenuePool().id()));
    }

    void deposit(long mist) {
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(deployment).deposit(tx, tx.splitCoin(tx.gasCoin(), mist));
        operator.send(tx);
    }

    @Override
    public void close() {
        client.close();
        network.close();
    }
}
