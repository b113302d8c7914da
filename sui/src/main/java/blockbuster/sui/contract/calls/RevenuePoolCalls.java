package blockbuster.sui.contract.calls;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/** Calls of the package revenue_pool; each adds to the transaction that it is given. */
public final class RevenuePoolCalls {
    private final Deployment deployment;
    private final SuiAddress packageId;
    private final List<blockbuster.sui.TypeTag> coin;

    public RevenuePoolCalls(Deployment deployment) {
        this.deployment = deployment;
        this.packageId = deployment.packages().newest().revenuePool();
        this.coin = List.of(deployment.coinType());
    }

    /**
     * A distribution to open; amounts in base units.
     *
     * @param periodStartMs where the one before ended
     * @param batches one batch of payouts each
     */
    public record Opening(
            long periodStartMs,
            long periodEndMs,
            String policy,
            Bytes merkleRoot,
            String leavesBlobId,
            List<Batch> batches) {
        public Opening {
            batches = List.copyOf(batches);
        }
    }

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

    /** Opens a distribution; the receipts of its batches come back to the sender, who closes it. */
    public void openDistribution(TransactionBuilder tx, Opening opening) {
        tx.moveCall(
                packageId,
                "distribution",
                "open",
                coin,
                pool(tx),
                authority(tx),
                tx.object(deployment.capabilities().distributor()),
                tx.pureU64(opening.periodStartMs()),
                tx.pureU64(opening.periodEndMs()),
                tx.pureString(opening.policy()),
                tx.pureBytes(opening.merkleRoot().toArray()),
                tx.pureString(opening.leavesBlobId()),
                tx.pureVector(opening.batches(), (out, batch) -> out.u64(batch.amount())),
                tx.pureVector(opening.batches(), (out, batch) -> batch.digest().encode(out)),
                tx.pureVector(opening.batches(), (out, batch) -> batch.worker().encode(out)),
                tx.clock());
    }

    /** Pays a batch that the sender owns; the list must be the one whose digest the batch carries. */
    public void payBatch(TransactionBuilder tx, SuiAddress batch, List<SuiAddress> recipients, List<Long> amounts) {
        tx.moveCall(
                packageId,
                "payout_batch",
                "pay",
                coin,
                tx.object(batch),
                tx.pureVector(recipients, (out, recipient) -> recipient.encode(out)),
                tx.pureVector(amounts, BcsWriter::u64));
    }

    /** Turns a batch that cannot be paid into a receipt for its whole amount. */
    public void giveBack(TransactionBuilder tx, SuiAddress batch) {
        tx.moveCall(packageId, "payout_batch", "give_back", coin, tx.object(batch));
    }

    /** Closes a distribution with the receipts of all its batches, which the sender owns. */
    public void closeDistribution(TransactionBuilder tx, SharedObject distribution, List<SuiAddress> receipts) {
        var receiptType = new StructTag(
                deployment.packages().revenuePool(), "payout_batch", "BatchReceipt", List.of(deployment.coinType()));
        Argument all =
                tx.makeMoveVec(receiptType, receipts.stream().map(tx::object).toList());
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
}
