package blockbuster.app.cli;

import blockbuster.app.AppException;
import java.net.URI;
import java.util.Map;

/** Names of well-known Sui networks, for URLs of their public nodes. */
final class SuiNetworks {

    private static final Map<String, String> URLS = Map.of(
            "localnet", "http://127.0.0.1:9000",
            "devnet", "https://fullnode.devnet.sui.io:443",
            "testnet", "https://fullnode.testnet.sui.io:443",
            "mainnet", "https://fullnode.mainnet.sui.io:443");

    private SuiNetworks() {}

    /** A URL stays as it is. */
    static String url(String network) {
        var known = URLS.get(network);
        if (known != null) {
            return known;
        }
        if (!network.matches("https?://[^/]+/?") || !isUri(network)) {
            throw new AppException("There is no network " + network
                    + ": give an http or https URL of a node, or localnet, devnet, testnet or mainnet.");
        }
        return network;
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
