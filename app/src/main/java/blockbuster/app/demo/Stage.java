package blockbuster.app.demo;

import blockbuster.app.instance.Instance;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.rpc.SuiClient;
import java.io.IOException;

/**
 * A running platform as its users see it from outside: the API, the chain, the faucet.
 *
 * @param instance where everything listens and whose keys are used
 * @param api as nobody in particular
 */
public record Stage(Instance instance, ApiClient api, SuiClient chain, Deployment deployment, Faucet faucet)
        implements AutoCloseable {

    private static final int MOST_FAUCET_CALLS = 20;

    public static Stage of(Instance instance) {
        return new Stage(
                instance,
                ApiClient.anonymous(instance.serverUrl()),
                SuiClient.connect(instance.rpcUrl()),
                Deployment.read(instance.data().deploymentFile()),
                new Faucet(instance.faucetUrl()));
    }

    /** Asks the faucet until the account can pay {@code needed} base units. */
    public void fund(SuiAddress account, long needed) throws IOException, InterruptedException {
        for (var call = 0; call < MOST_FAUCET_CALLS && balance(account) < needed; call++) {
            faucet.fund(account);
        }
    }

    /** What an account has of the coin that memberships are paid in. */
    public long balance(SuiAddress account) {
        TypeTag coin = deployment.coinType();
        return chain.getBalance(account, coin);
    }

    @Override
    public void close() {
        chain.close();
    }
}
