package blockbuster.app.demo;

import blockbuster.app.AppException;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Keystore;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whoever runs the platform: starts distributions with the operator's key. */
public final class Operator {

    private final Stage stage;
    private final Wallet wallet;

    /** Takes the operator's key from the platform's data directory. */
    public Operator(Stage stage) {
        this.stage = stage;
        this.wallet = new Wallet(stage, Keystore.load(stage.instance().data().operatorKey()));
    }

    /** What a distribution would do now, as the API tells it. */
    public JsonNode preview() throws IOException, InterruptedException {
        return wallet.login()
                .postAtLength(
                        "distributions/preview", Map.of(), UUID.randomUUID().toString());
    }

    /** Pays the creator pool out over what was watched until now, or announces that. */
    public JsonNode start() throws IOException, InterruptedException {
        return wallet.login()
                .postAtLength("distributions", Map.of(), UUID.randomUUID().toString());
    }

    /** Pays the creator pool out, and reads back from the chain what that did. */
    PayoutReceipt distribute() throws IOException, InterruptedException {
        var answer = start();
        if (!answer.path("distributionId").isString()) {
            throw new AppException("The payouts are announced, and paid from "
                    + answer.path("opensAt").asString() + " on: this network has a window for challenges.");
        }
        var transactions = StreamSupport.stream(answer.path("transactions").spliterator(), false)
                .map(digest -> Digest.parse(digest.asString()))
                .toList();
        return PayoutReceipt.read(
                stage, SuiAddress.parse(answer.path("distributionId").asString()), transactions);
    }
}
