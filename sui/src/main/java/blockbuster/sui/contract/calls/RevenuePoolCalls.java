package blockbuster.sui.contract.calls;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.PayoutStep;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.LongVectors;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/** Calls of the package revenue_pool; each adds to the transaction that it is given. */
public final class RevenuePoolCalls {
    private static final TypeTag DIGEST = new TypeTag.Vector(TypeTag.Primitive.U8);
    /** With the length that BCS puts before them. */
    private static final int DIGEST_BYTES = 1 + Digest.LENGTH;

    private final Deployment deployment;
    private final SuiAddress packageId;
    private final List<TypeTag> coin;

    public RevenuePoolCalls(Deployment deployment) {
        this.deployment = deployment;
        this.packageId = deployment.packages().newest().revenuePool();
        this.coin = List.of(deployment.coinType());
    }

    /**
     * What is about to be paid for a period; amounts in base units.
     *
     * @param periodStartMs where the one before ended
     * @param merkleRoot over the session leaves
     * @param payouts the root of the tree of all payouts
     */
    public record Announcing(
            long periodStartMs,
            long periodEndMs,
            String policy,
            Bytes merkleRoot,
            String leavesBlobId,
            PayoutNode payouts) {}

    /**
     * A batch of payouts.
     *
     * @param digest {@link #batchDigest} of its list
     * @param worker who gets the batch to pay it
     */
    public record Batch(long amount, Bytes digest, SuiAddress worker) {}

    /** Gives the sender an uploader account. */
    public void registerUploader(TransactionBuilder tx, String name) {
        tx.moveCall(packageId, "uploader_account", "register", List.of(), tx.pureString(name), tx.clock());
    }

    /** Pays into the pool. */
    public void deposit(TransactionBuilder tx, Argument payment) {
        tx.moveCall(packageId, "revenue_pool", "deposit", coin, pool(tx), payment);
    }

    /** Takes the platform's money out; the result is a coin. */
    public Argument withdrawTreasury(TransactionBuilder tx, long amount) {
        return tx.moveCall(
                packageId,
                "revenue_pool",
                "withdraw_treasury",
                coin,
                pool(tx),
                authority(tx),
                admin(tx),
                tx.pureU64(amount));
    }

    /** Lays open what is about to be paid. */
    public void announce(TransactionBuilder tx, Announcing announcing) {
        PayoutNode payouts = announcing.payouts();
        tx.moveCall(
                packageId,
                "announcement",
                "announce",
                coin,
                pool(tx),
                authority(tx),
                distributor(tx),
                tx.pureU64(announcing.periodStartMs()),
                tx.pureU64(announcing.periodEndMs()),
                tx.pureString(announcing.policy()),
                tx.pureBytes(announcing.merkleRoot().toArray()),
                tx.pureString(announcing.leavesBlobId()),
                tx.pureBytes(payouts.hash().toArray()),
                tx.pureU64(payouts.paid()),
                tx.pureU64(payouts.claimed()),
                tx.pureU64(payouts.carried()),
                tx.clock());
    }

    /** Takes an announcement back, with all its challenges. */
    public void withdrawAnnouncement(TransactionBuilder tx, SharedObject announcement) {
        tx.moveCall(
                packageId,
                "announcement",
                "withdraw",
                coin,
                announcement.mutable(tx),
                pool(tx),
                authority(tx),
                distributor(tx));
    }

    /** Says that an announcement's leaves lack the play of this receipt; the digest is its BLAKE2b-256. */
    public void challenge(TransactionBuilder tx, SharedObject announcement, Bytes receiptDigest) {
        tx.moveCall(
                packageId,
                "announcement",
                "challenge",
                List.of(),
                announcement.mutable(tx),
                tx.pureBytes(receiptDigest.toArray()),
                tx.clock());
    }

    /** Answers a challenge in public. */
    public void answerChallenge(TransactionBuilder tx, SharedObject announcement, long number, String reason) {
        tx.moveCall(
                packageId,
                "announcement",
                "answer",
                List.of(),
                announcement.mutable(tx),
                authority(tx),
                distributor(tx),
                tx.pureU64(number),
                tx.pureString(reason));
    }

    /**
     * Opens the distribution that was announced, in batches that hold what it pays; their receipts come back to the sender,
     * who closes it.
     */
    public void openDistribution(TransactionBuilder tx, SharedObject announcement, List<Batch> batches) {
        tx.moveCall(
                packageId,
                "distribution",
                "open",
                coin,
                pool(tx),
                authority(tx),
                distributor(tx),
                announcement.mutable(tx),
                tx.pureVector(batches, (out, batch) -> out.u64(batch.amount())),
                LongVectors.pure(
                        tx,
                        DIGEST,
                        DIGEST_BYTES,
                        batches,
                        (out, batch) -> batch.digest().encode(out)),
                LongVectors.pure(
                        tx,
                        TypeTag.Primitive.ADDRESS,
                        SuiAddress.LENGTH,
                        batches,
                        (out, batch) -> batch.worker().encode(out)),
                tx.clock());
    }

    /** Pays the sender the claim that waits for its uploader account. */
    public void redeemClaim(
            TransactionBuilder tx, SharedObject claims, SuiAddress account, long amount, List<PayoutStep> path) {
        Argument proof = tx.moveCall(
                packageId,
                "payout_tree",
                "path",
                List.of(),
                tx.pureVector(path, (out, step) -> out.bool(step.left())),
                tx.pureVector(path, (out, step) -> step.sibling().hash().encode(out)),
                tx.pureVector(path, (out, step) -> out.u64(step.sibling().paid())),
                tx.pureVector(path, (out, step) -> out.u64(step.sibling().claimed())),
                tx.pureVector(path, (out, step) -> out.u64(step.sibling().carried())));
        tx.moveCall(
                packageId, "claims", "redeem", coin, claims.mutable(tx), tx.object(account), tx.pureU64(amount), proof);
    }

    /** Sets how long later announcements stand before their money may move, in ms. */
    public void setChallengeWindow(TransactionBuilder tx, long windowMs) {
        tx.moveCall(
                packageId,
                "revenue_pool",
                "set_challenge_window",
                coin,
                pool(tx),
                authority(tx),
                admin(tx),
                tx.pureU64(windowMs));
    }

    /** Pays a batch that the sender owns; the list must be the one whose digest the batch carries. */
    public void payBatch(TransactionBuilder tx, SuiAddress batch, List<SuiAddress> recipients, List<Long> amounts) {
        tx.moveCall(
                packageId,
                "payout_batch",
                "pay",
                coin,
                tx.object(batch),
                LongVectors.pure(
                        tx,
                        TypeTag.Primitive.ADDRESS,
                        SuiAddress.LENGTH,
                        recipients,
                        (out, recipient) -> recipient.encode(out)),
                LongVectors.pure(tx, TypeTag.Primitive.U64, Long.BYTES, amounts, BcsWriter::u64));
    }

    /** Turns a batch that cannot be paid into a receipt for its whole amount. */
    public void giveBack(TransactionBuilder tx, SuiAddress batch) {
        tx.moveCall(packageId, "payout_batch", "give_back", coin, tx.object(batch));
    }

    /** Closes a distribution with the receipts of all its batches, which the sender owns. */
    public void closeDistribution(TransactionBuilder tx, SharedObject distribution, List<SuiAddress> receipts) {
        var receiptType = new StructTag(
                deployment.packages().revenuePool(), "payout_batch", "BatchReceipt", List.of(deployment.coinType()));
        Argument all = LongVectors.of(
                tx, receiptType, receipts.stream().map(tx::object).toList());
        tx.moveCall(packageId, "distribution", "close", coin, distribution.mutable(tx), pool(tx), all);
    }

    /** Lets another account open distributions too. */
    public void grantDistributor(TransactionBuilder tx, SuiAddress to) {
        tx.moveCall(
                packageId,
                "revenue_admin_cap",
                "grant_distributor",
                List.of(),
                deployment.authorities().revenuePool().mutable(tx),
                admin(tx),
                tx.pureAddress(to));
    }

    /** Lifts the pool to the package's newest version. */
    public void migratePool(TransactionBuilder tx) {
        tx.moveCall(packageId, "revenue_pool", "migrate", coin, pool(tx), authority(tx), admin(tx));
    }

    /** Lifts an announcement to the package's newest version. */
    public void migrateAnnouncement(TransactionBuilder tx, SharedObject announcement) {
        tx.moveCall(
                packageId, "announcement", "migrate", List.of(), announcement.mutable(tx), authority(tx), admin(tx));
    }

    /** Lifts a distribution's claims to the package's newest version. */
    public void migrateClaims(TransactionBuilder tx, SharedObject claims) {
        tx.moveCall(packageId, "claims", "migrate", coin, claims.mutable(tx), authority(tx), admin(tx));
    }

    /** Lifts a distribution to the package's newest version. */
    public void migrateDistribution(TransactionBuilder tx, SharedObject distribution) {
        tx.moveCall(
                packageId, "distribution", "migrate", List.of(), distribution.mutable(tx), authority(tx), admin(tx));
    }

    /**
     * What a batch commits to: the hash of recipients and amounts in BCS.
     *
     * @throws SuiException when the lists differ in length
     */
    public static Bytes batchDigest(List<SuiAddress> recipients, List<Long> amounts) {
        if (recipients.size() != amounts.size()) {
            throw new SuiException("a batch has as many amounts as recipients");
        }
        var list = new BcsWriter()
                .vector(recipients, (out, recipient) -> recipient.encode(out))
                .vector(amounts, BcsWriter::u64);
        return Bytes.of(Blake2b256.hash(list.toByteArray()));
    }

    private Argument pool(TransactionBuilder tx) {
        return deployment.objects().revenuePool().mutable(tx);
    }

    private Argument authority(TransactionBuilder tx) {
        return deployment.authorities().revenuePool().readOnly(tx);
    }

    private Argument admin(TransactionBuilder tx) {
        return tx.object(deployment.capabilities().revenueAdmin());
    }

    private Argument distributor(TransactionBuilder tx) {
        return tx.object(deployment.capabilities().distributor());
    }
}
