package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.audit.ClaimProof;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractErrors;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redeem ID}: takes the money that waited for a creator's account. */
@Command(
        name = "redeem",
        mixinStandardHelpOptions = true,
        description =
                "Takes what a distribution kept for a creator who had no account, by a proof made from its leaves.")
final class RedeemCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Parameters(paramLabel = "ID", description = "The distribution's object id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SuiAddress distribution;

    @Option(names = "--keystore", paramLabel = "FILE", required = true, description = "The creator's key.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path keystore;

    @Option(
            names = "--deployment",
            paramLabel = "FILE",
            description = "The record that `publish` wrote (default: the running platform's).")
    private @Nullable Path deployment;

    @Option(names = "--register", paramLabel = "NAME", description = "Make the account first, under this name.")
    private @Nullable String name;

    @Mixin
    private PublicEnds ends = new PublicEnds();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var key = Keystore.load(keystore);
        var contracts = Deployment.read(
                deployment != null ? deployment : ends.running().data().deploymentFile());
        try (var client = ends.chain();
                var walrus = ends.walrus()) {
            var proof = ClaimProof.of(client, walrus, distribution, key.address());
            redeem(client, contracts, key, proof);
            spec.commandLine().getOut().println("redeemed " + proof.amount() + " for " + key.address());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private void redeem(SuiClient client, Deployment contracts, SuiKeyPair key, ClaimProof proof)
            throws InterruptedException {
        var calls = new RevenuePoolCalls(contracts);
        try {
            var account = account(client, contracts, key, calls);
            var tx = new TransactionBuilder();
            calls.redeemClaim(
                    tx, SharedObject.of(client.getObject(proof.claims())), account, proof.amount(), proof.path());
            new TransactionSender(client, key).send(tx).orThrow();
        } catch (MoveAbortException refused) {
            throw new AppException(new ContractErrors(contracts).sentence(refused), refused);
        }
    }

    private SuiAddress account(SuiClient client, Deployment contracts, SuiKeyPair key, RevenuePoolCalls calls)
            throws InterruptedException {
        var known = account(client, contracts, key);
        if (known.isEmpty() && name != null) {
            var tx = new TransactionBuilder();
            calls.registerUploader(tx, name);
            client.waitForTransaction(
                    new TransactionSender(client, key).send(tx).digest(), PATIENCE);
            known = account(client, contracts, key);
        }
        return known.orElseThrow(() ->
                new AppException(key.address() + " has no creator's account yet. Make one with --register NAME."));
    }

    private static Optional<SuiAddress> account(SuiClient client, Deployment contracts, SuiKeyPair key) {
        var type = new StructTag(contracts.packages().revenuePool(), "uploader_account", "UploaderAccount", List.of());
        return client.listOwnedObjects(key.address(), type).stream()
                .map(object -> object.id())
                .findFirst();
    }
}
