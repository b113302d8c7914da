package blockbuster.app.platform;

import blockbuster.app.instance.Instance;
import blockbuster.sui.StructTag;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;

/** Puts the contracts on the embedded network, with the operator's key and test money. */
final class Contracts {

    /** The creators' part of every payment. */
    private static final int CREATOR_SHARE_BPS = 7000;
    /** Enough for publishing and for many months of the server's own transactions. */
    private static final long OPERATOR_MONEY = 50_000_000_000L;
    /** Gas for viewers and creators; what a start finds missing is filled up. */
    private static final long SPONSOR_MONEY = 10_000_000_000L;

    private final Instance instance;
    private final SecureRandom random;

    Contracts(Instance instance, SecureRandom random) {
        this.instance = instance;
        this.random = random;
    }

    /** Does nothing but check when they are there already. */
    Deployment deploy() throws IOException, InterruptedException {
        var data = instance.data();
        var operator = Keystore.loadOrCreate(data.operatorKey(), random);
        var moderator = Keystore.loadOrCreate(data.moderatorKey(), random);
        var sponsor = Keystore.loadOrCreate(data.sponsorKey(), random);
        try (var client = SuiClient.connect(instance.rpcUrl())) {
            var faucet = new Faucet(instance.faucetUrl());
            faucet.fund(client, operator.address(), OPERATOR_MONEY);
            faucet.fund(client, sponsor.address(), SPONSOR_MONEY);
            var settings =
                    new ContractDeployer.Settings(StructTag.SUI, CREATOR_SHARE_BPS, Duration.ZERO, moderator.address());
            return new ContractDeployer(client, new TransactionSender(client, operator))
                    .deploy(settings, data.deploymentFile());
        }
    }
}
