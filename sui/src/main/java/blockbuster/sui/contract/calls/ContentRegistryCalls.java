package blockbuster.sui.contract.calls;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/** Calls of the package content_registry; each adds to the transaction that it is given. */
public final class ContentRegistryCalls {
    private static final String ITEM = "content_item";

    private final Deployment deployment;
    private final SuiAddress packageId;

    public ContentRegistryCalls(Deployment deployment) {
        this.deployment = deployment;
        this.packageId = deployment.packages().newest().contentRegistry();
    }

    /** A title to be reviewed. */
    public record Submission(
            SuiAddress uploader,
            String title,
            String description,
            String genre,
            String language,
            long durationMs,
            List<String> blobIds,
            String posterBlobId,
            Bytes segmentRoot) {
        public Submission {
            blobIds = List.copyOf(blobIds);
        }
    }

    /**
     * What somebody watched.
     *
     * @param completionBps of the title, in hundredths of a percent
     */
    public record Watched(SuiAddress membership, SuiAddress viewer, long creditedSeconds, long completionBps) {}

    public void submit(TransactionBuilder tx, Submission title) {
        call(
                tx,
                "submit",
                registry(tx),
                authority(tx),
                tx.object(deployment.capabilities().catalogue()),
                tx.pureAddress(title.uploader()),
                tx.pureString(title.title()),
                tx.pureString(title.description()),
                tx.pureString(title.genre()),
                tx.pureString(title.language()),
                tx.pureU64(title.durationMs()),
                tx.pureVector(title.blobIds(), BcsWriter::string),
                tx.pureString(title.posterBlobId()),
                tx.pureBytes(title.segmentRoot().toArray()),
                tx.clock());
    }

    /** @param moderatorCap one that the sender owns */
    public void approve(TransactionBuilder tx, SuiAddress moderatorCap, SharedObject content) {
        call(tx, "approve", content.mutable(tx), registry(tx), authority(tx), tx.object(moderatorCap), tx.clock());
    }

    /** @param moderatorCap one that the sender owns */
    public void reject(TransactionBuilder tx, SuiAddress moderatorCap, SharedObject content, String reason) {
        call(
                tx,
                "reject",
                content.mutable(tx),
                authority(tx),
                tx.object(moderatorCap),
                tx.pureString(reason),
                tx.clock());
    }

    /** @param moderatorCap one that the sender owns */
    public void takeDown(TransactionBuilder tx, SuiAddress moderatorCap, SharedObject content, String reason) {
        call(
                tx,
                "take_down",
                content.mutable(tx),
                authority(tx),
                tx.object(moderatorCap),
                tx.pureString(reason),
                tx.clock());
    }

    /** Adds to a title's plays and credited seconds. */
    public void recordStreams(TransactionBuilder tx, SharedObject content, long plays, long creditedSeconds) {
        call(
                tx,
                "record_streams",
                content.mutable(tx),
                authority(tx),
                meter(tx),
                tx.pureU64(plays),
                tx.pureU64(creditedSeconds));
    }

    /** Gives a viewer a receipt for what was watched. */
    public void issueSession(TransactionBuilder tx, SharedObject content, Watched watched) {
        tx.moveCall(
                packageId,
                "stream_session",
                "issue",
                List.of(),
                authority(tx),
                meter(tx),
                content.readOnly(tx),
                tx.pureAddress(watched.membership()),
                tx.pureAddress(watched.viewer()),
                tx.pureU64(watched.creditedSeconds()),
                tx.pureU64(watched.completionBps()),
                tx.clock());
    }

    /** Rates a title, 1 to 5; membership and session receipt are the sender's. */
    public void rate(
            TransactionBuilder tx, SharedObject content, SuiAddress membership, SuiAddress session, int stars) {
        tx.moveCall(
                packageId,
                "rating",
                "rate",
                List.of(),
                content.mutable(tx),
                tx.object(membership),
                tx.object(session),
                tx.pureU8(stars),
                tx.clock());
    }

    /** Makes another account a moderator. */
    public void grantModerator(TransactionBuilder tx, SuiAddress to) {
        grant(tx, "grant_moderator", to);
    }

    /** Lets another account submit titles. */
    public void grantCatalogue(TransactionBuilder tx, SuiAddress to) {
        grant(tx, "grant_catalogue", to);
    }

    /** Lets another account report what was watched. */
    public void grantMeter(TransactionBuilder tx, SuiAddress to) {
        grant(tx, "grant_meter", to);
    }

    /** Lifts the registry to the package's newest version. */
    public void migrateRegistry(TransactionBuilder tx) {
        tx.moveCall(packageId, "content_registry", "migrate", List.of(), registry(tx), authority(tx), admin(tx));
    }

    /** Lifts a title to the package's newest version. */
    public void migrateContent(TransactionBuilder tx, SharedObject content) {
        call(tx, "migrate", content.mutable(tx), authority(tx), admin(tx));
    }

    private void grant(TransactionBuilder tx, String function, SuiAddress to) {
        Argument authority = deployment.authorities().contentRegistry().mutable(tx);
        tx.moveCall(packageId, "content_admin_cap", function, List.of(), authority, admin(tx), tx.pureAddress(to));
    }

    private Argument authority(TransactionBuilder tx) {
        return deployment.authorities().contentRegistry().readOnly(tx);
    }

    private Argument admin(TransactionBuilder tx) {
        return tx.object(deployment.capabilities().contentAdmin());
    }

    private void call(TransactionBuilder tx, String function, Argument... arguments) {
        tx.moveCall(packageId, ITEM, function, List.of(), arguments);
    }

    private Argument registry(TransactionBuilder tx) {
        return deployment.objects().contentRegistry().mutable(tx);
    }

    private Argument meter(TransactionBuilder tx) {
        return tx.object(deployment.capabilities().meter());
    }
}
