package blockbuster.app.demo;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.time.Duration;

/** Somebody's key, to log in and to sign transactions with. */
final class Wallet {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final SuiKeyPair key;
    private final TransactionSender sender;

    Wallet(Stage stage, SuiKeyPair key) {
        this.stage = stage;
        this.key = key;
        this.sender = new TransactionSender(stage.chain(), key);
    }

    SuiAddress address() {
        return key.address();
    }

    ApiClient login() throws IOException, InterruptedException {
        return WalletLogin.login(stage.api(), key);
    }

    /** Signs and sends a transaction; returns when a checkpoint has it. */
    ExecutedTransaction send(TransactionBuilder transaction) throws InterruptedException {
        return stage.chain().waitForTransaction(sender.send(transaction).digest(), PATIENCE);
    }
}
