package blockbuster.app.demo;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.util.List;

/** Somebody who uploads films. */
public final class Creator {

    private static final long GAS_MONEY = 1_000_000_000L;

    private final Stage stage;
    private final Wallet wallet;

    public Creator(Stage stage, SuiKeyPair key) {
        this.stage = stage;
        this.wallet = new Wallet(stage, key);
    }

    public SuiAddress address() {
        return wallet.address();
    }

    public void fund() throws IOException, InterruptedException {
        stage.fund(address(), GAS_MONEY);
    }

    /** Becomes a creator on chain, unless the account is one already. */
    public void register(String name) throws InterruptedException {
        var type = new StructTag(
                stage.deployment().packages().revenuePool(), "uploader_account", "UploaderAccount", List.of());
        if (stage.chain().listOwnedObjects(address(), type).isEmpty()) {
            var transaction = new TransactionBuilder();
            new RevenuePoolCalls(stage.deployment()).registerUploader(transaction, name);
            wallet.send(transaction);
        }
    }

    public ApiClient login() throws IOException, InterruptedException {
        return wallet.login();
    }
}
