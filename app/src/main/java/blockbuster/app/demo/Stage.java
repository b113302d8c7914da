package blockbuster.app.demo;

import blockbuster.app.instance.Instance;
import blockbuster.app.platform.Faucet;
import blockbuster.sui.SuiAddress;
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

    public static Stage of(Instance instance) {
        return new Stage(
                instance,
                ApiClient.anonymous(instance.serverUrl()),
                SuiClient.connect(instance.rpcUrl()),
                Deployment.read(instance.data().deploymentFile()),
                new Faucet(instance.faucetUrl()));
    }

    /** Asks the faucet until the account has {@code needed} MIST. */
    public void fund(SuiAddress account, long needed) throws IOException, InterruptedException {
        faucet.fund(chain, account, needed);
    }

    /** What an account has of the coin that memberships are paid in, in base units. */
    public long balance(SuiAddress account) {
        return chain.getBalance(account, deployment.coinType());
    }

    @Override
    public void close() {
        chain.close();
    }
}
