package blockbuster.bench;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.sui.rpc.SuiClient;
import java.nio.file.Path;

/** A network in a process of its own, which says when it has answered a call and stops when its input ends. */
final class NetworkProcess {
    static final String ANSWERED = "answered";

    private NetworkProcess() {}

    public static void main(String[] arguments) throws Exception {
        var options = LocalNetworkOptions.at(Path.of(arguments[0])).withPorts(0, 0);
        try (var network = LocalNetwork.start(options);
                var client = SuiClient.connect(network.rpcUrl())) {
            client.getServiceInfo();
            System.out.println(ANSWERED);
            System.in.read();
        }
    }
}
