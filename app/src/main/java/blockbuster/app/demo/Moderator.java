package blockbuster.app.demo;

import blockbuster.app.AppException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whoever holds this installation's moderator key; decisions are transactions, the queue is the server's. */
public final class Moderator {

    private static final long GAS_MONEY = 1_000_000_000L;
    private static final Duration POLL = Duration.ofMillis(700);
    private static final Duration INDEXER_PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Wallet wallet;
    private final ContentRegistryCalls calls;

    /** Takes the moderator's key from the platform's data directory. */
    public Moderator(Stage stage) {
        this.stage = stage;
        this.wallet = new Wallet(stage, Keystore.load(stage.instance().data().moderatorKey()));
        this.calls = new ContentRegistryCalls(stage.deployment());
    }

    public void approve(String contentId) throws IOException, InterruptedException {
        var transaction = new TransactionBuilder();
        calls.approve(transaction, cap(), content(contentId));
        send(transaction);
    }

    public void reject(String contentId, String reason) throws IOException, InterruptedException {
        var transaction = new TransactionBuilder();
        calls.reject(transaction, cap(), content(contentId), reason);
        send(transaction);
    }

    public void takeDown(String contentId, String reason) throws IOException, InterruptedException {
        var transaction = new TransactionBuilder();
        calls.takeDown(transaction, cap(), content(contentId), reason);
        send(transaction);
    }

    /** What waits for a decision, oldest first, as the API tells it. */
    public List<JsonNode> queue() throws IOException, InterruptedException {
        var page = wallet.login().get("moderation/queue?limit=100");
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Blocks until the server's mirror has seen an approval; returns the title as everybody sees it. */
    public JsonNode awaitPublished(String contentId) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + INDEXER_PATIENCE.toNanos();
        while (true) {
            try {
                return stage.api().get("contents/" + contentId);
            } catch (ApiProblem notYet) {
                if (notYet.status() != 404 || System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(POLL);
            }
        }
    }

    private void send(TransactionBuilder transaction) throws IOException, InterruptedException {
        stage.fund(wallet.address(), GAS_MONEY);
        try {
            wallet.send(transaction);
        } catch (MoveAbortException refused) {
            var message = refused.module().equals("authority")
                    ? "Your ModeratorCap is not in force (any more); ask the platform's administrator to grant you one."
                    : refusal(refused.code());
            throw new AppException(message, refused);
        }
    }

    /** The sentence for an abort code of {@code content_registry::content_item}. */
    public static String refusal(long code) {
        return switch ((int) code) {
            case 7 -> "The title does not wait for a decision (any more).";
            case 8 -> "The title is not on the shelf.";
            case 9 -> "The reason must have 1 to 500 bytes.";
            default -> "The contract refused the decision with code " + code + ".";
        };
    }

    private SuiAddress cap() {
        return stage.deployment().capabilities().moderator();
    }

    private SharedObject content(String id) {
        return stage.chain()
                .findObject(SuiAddress.parse(id))
                .map(SharedObject::of)
                .orElseThrow(() -> new AppException(
                        "There is no title " + id + " on the chain; `moderate list` shows what waits."));
    }
}
