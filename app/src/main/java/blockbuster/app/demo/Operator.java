package blockbuster.app.demo;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Keystore;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Whoever runs the platform: starts distributions with the operator's key. */
public final class Operator {

    private final Stage stage;
    private final Wallet wallet;

    /** Takes the operator's key from the platform's data directory. */
    public Operator(Stage stage) {
        this.stage = stage;
        this.wallet = new Wallet(stage, Keystore.load(stage.instance().data().operatorKey()));
    }

    /** Pays the creator pool out over what was watched until now, and reads back from the chain what that did. */
    PayoutReceipt distribute() throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var answer = wallet.login().post("distributions", Map.of(), key);
        var transactions = StreamSupport.stream(answer.path("transactions").spliterator(), false)
                .map(digest -> Digest.parse(digest.asString()))
                .toList();
        return PayoutReceipt.read(
                stage, SuiAddress.parse(answer.path("distributionId").asString()), transactions);
    }
}
