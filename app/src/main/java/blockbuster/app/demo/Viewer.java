package blockbuster.app.demo;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.calls.MembershipCalls;
import blockbuster.sui.contract.objects.MemberRegistry;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Somebody who buys a membership and watches. */
public final class Viewer {

    private static final long GAS_MONEY = 1_000_000_000L;
    /** Players built on FFmpeg never ask for a refused key again, so the server is asked to hold instead. */
    private static final int KEY_WAIT_SECONDS = 30;

    private final Stage stage;
    private final Wallet wallet;
    private final int tier;

    public Viewer(Stage stage, SuiKeyPair key, int tier) {
        this.stage = stage;
        this.wallet = new Wallet(stage, key);
        this.tier = tier;
    }

    public SuiAddress address() {
        return wallet.address();
    }

    public void fund() throws IOException, InterruptedException {
        stage.fund(address(), price() + GAS_MONEY);
    }

    /** Buys a membership on chain; returns the NFT's id. */
    public SuiAddress buyMembership() throws InterruptedException {
        var transaction = new TransactionBuilder();
        var payment = transaction.splitCoin(transaction.gasCoin(), price());
        var membership = new MembershipCalls(stage.deployment()).purchase(transaction, tier, payment);
        transaction.transferObjects(List.of(membership), address());
        return wallet.send(transaction)
                .created(stage.deployment().packages().membership(), "membership", "MembershipNFT")
                .findFirst()
                .orElseThrow()
                .id();
    }

    public ApiClient login() throws IOException, InterruptedException {
        return wallet.login();
    }

    /** Opens a stream of a title; every call is a session of its own. */
    public StreamSession open(ApiClient login, String contentId, SuiAddress membership)
            throws IOException, InterruptedException {
        var request = Map.of(
                "contentId", contentId, "membershipId", membership.toString(), "keyWaitSeconds", KEY_WAIT_SECONDS);
        var opened = login.post("streams", request);
        return new StreamSession(login, opened);
    }

    private long price() {
        var registry = stage.deployment().objects().memberRegistry().id();
        return MemberRegistry.of(stage.chain().getObject(registry))
                .tiers()
                .get(tier)
                .price();
    }
}
