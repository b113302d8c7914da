package blockbuster.localnet.rpc;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** A network of its own for a test, with a client. */
final class TestingNetwork implements AutoCloseable {
    private final LocalNetwork network;
    private final SuiClient client;

    TestingNetwork(Path folder, Clock clock) {
        this.network = LocalNetwork.start(
                LocalNetworkOptions.at(folder).withPorts(0, 0).withClock(clock));
        this.client = SuiClient.connect(rpcUrl());
    }

    String rpcUrl() {
        return network.rpcUrl();
    }

    String faucetUrl() {
        return network.faucetUrl();
    }

    SuiClient client() {
        return client;
    }

    /** A new account with what the faucet gives. */
    TransactionSender fundedSender() {
        return new TransactionSender(client, fundedKey());
    }

    /** The key of a new account with what the faucet gives. */
    Ed25519KeyPair fundedKey() {
        var key = Ed25519KeyPair.generate(new SecureRandom());
        String answer = askFaucet("{\"FixedAmountRequest\":{\"recipient\":\"" + key.address() + "\"}}");
        if (!answer.contains("\"Success\"")) {
            throw new IllegalStateException(answer);
        }
        return key;
    }

    static SuiAddress newAddress() {
        return Ed25519KeyPair.generate(new SecureRandom()).address();
    }

    String askFaucet(String body) {
        var request = HttpRequest.newBuilder(URI.create(faucetUrl() + "/v2/gas"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        client.close();
        network.close();
    }
}
