package blockbuster.sui.contract.calls;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.objects.MemberRegistry.Tier;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/** Calls of the package membership; each adds to the transaction that it is given. Payments must be exact. */
public final class MembershipCalls {
    private static final String MODULE = "membership";

    private final Deployment deployment;
    private final SuiAddress packageId;
    private final List<TypeTag> coin;

    public MembershipCalls(Deployment deployment) {
        this.deployment = deployment;
        this.packageId = deployment.packages().newest().membership();
        this.coin = List.of(deployment.coinType());
    }

    /** Buys a membership; the result is the NFT, to be transferred to whom it is for. */
    public Argument purchase(TransactionBuilder tx, int tier, Argument payment) {
        Argument registry = deployment.objects().memberRegistry().mutable(tx);
        return tx.moveCall(
                packageId, MODULE, "purchase", coin, registry, pool(tx), tx.pureU8(tier), payment, tx.clock());
    }

    /** Prolongs a membership that the sender owns, by its tier's duration. */
    public void renew(TransactionBuilder tx, SuiAddress membership, Argument payment) {
        tx.moveCall(
                packageId, MODULE, "renew", coin, registry(tx), pool(tx), tx.object(membership), payment, tx.clock());
    }

    /** Lifts a running membership that the sender owns to a higher tier. */
    public void upgrade(TransactionBuilder tx, SuiAddress membership, int tier, Argument payment) {
        tx.moveCall(
                packageId,
                MODULE,
                "upgrade",
                coin,
                registry(tx),
                pool(tx),
                tx.object(membership),
                tx.pureU8(tier),
                payment,
                tx.clock());
    }

    /** What {@link #upgrade} costs now, a u64; for simulation. */
    public Argument upgradePrice(TransactionBuilder tx, SuiAddress membership, int tier) {
        return tx.moveCall(
                packageId,
                MODULE,
                "upgrade_price",
                coin,
                registry(tx),
                tx.object(membership),
                tx.pureU8(tier),
                tx.clock());
    }

    /** Changes what a tier costs and allows; its name stays. */
    public void setTier(TransactionBuilder tx, int index, Tier tier) {
        tx.moveCall(
                packageId,
                "member_registry",
                "set_tier",
                coin,
                deployment.objects().memberRegistry().mutable(tx),
                authority(tx),
                admin(tx),
                tx.pureU8(index),
                tx.pureU64(tier.price()),
                tx.pureU64(tier.durationMs()),
                tx.pureU64(tier.maxHeight()),
                tx.pureU64(tier.maxStreams()));
    }

    /** Lifts the registry to the package's newest version. */
    public void migrateRegistry(TransactionBuilder tx) {
        Argument registry = deployment.objects().memberRegistry().mutable(tx);
        tx.moveCall(packageId, "member_registry", "migrate", coin, registry, authority(tx), admin(tx));
    }

    private Argument authority(TransactionBuilder tx) {
        return deployment.authorities().membership().readOnly(tx);
    }

    private Argument admin(TransactionBuilder tx) {
        return tx.object(deployment.capabilities().admin());
    }

    private Argument registry(TransactionBuilder tx) {
        return deployment.objects().memberRegistry().readOnly(tx);
    }

    private Argument pool(TransactionBuilder tx) {
        return deployment.objects().revenuePool().mutable(tx);
    }
}
