package blockbuster.sui.contract.calls;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/**
 * Calls that decide who may act for one of the packages; each adds to the transaction that it is given. All but {@link
 * #accept} need the administrator as sender.
 */
public final class AuthorityCalls {
    private final SuiAddress authorityPackage;
    private final SharedObject authority;
    private final StructTag adminType;
    private final SuiAddress adminPackage;
    private final SuiAddress adminCap;

    private AuthorityCalls(
            Deployment deployment,
            SharedObject authority,
            StructTag adminType,
            SuiAddress adminPackage,
            SuiAddress adminCap) {
        this.authorityPackage = deployment.packages().newest().revenuePool();
        this.authority = authority;
        this.adminType = adminType;
        this.adminPackage = adminPackage;
        this.adminCap = adminCap;
    }

    public static AuthorityCalls ofRevenuePool(Deployment deployment) {
        return new AuthorityCalls(
                deployment,
                deployment.authorities().revenuePool(),
                type(deployment.packages().revenuePool(), "revenue_admin_cap", "RevenueAdminCap"),
                deployment.packages().newest().revenuePool(),
                deployment.capabilities().revenueAdmin());
    }

    public static AuthorityCalls ofMembership(Deployment deployment) {
        return new AuthorityCalls(
                deployment,
                deployment.authorities().membership(),
                type(deployment.packages().membership(), "admin_cap", "AdminCap"),
                deployment.packages().newest().membership(),
                deployment.capabilities().admin());
    }

    public static AuthorityCalls ofContentRegistry(Deployment deployment) {
        return new AuthorityCalls(
                deployment,
                deployment.authorities().contentRegistry(),
                type(deployment.packages().contentRegistry(), "content_admin_cap", "ContentAdminCap"),
                deployment.packages().newest().contentRegistry(),
                deployment.capabilities().contentAdmin());
    }

    /** Offers the administration; nothing changes until it is accepted. */
    public void offer(TransactionBuilder tx, SuiAddress to) {
        call(tx, "offer", tx.pureAddress(to));
    }

    public void withdrawOffer(TransactionBuilder tx) {
        call(tx, "withdraw_offer");
    }

    /** Takes the administration over; the sender is who it was offered to, and gets a new capability. */
    public void accept(TransactionBuilder tx) {
        tx.moveCall(adminPackage, adminType.module(), "accept", List.of(), authority.mutable(tx));
    }

    /** Ends an operative capability, wherever it is. */
    public void revoke(TransactionBuilder tx, SuiAddress cap) {
        call(tx, "revoke", tx.pureAddress(cap));
    }

    /** Lifts the authority to the package's newest version. */
    public void migrate(TransactionBuilder tx) {
        call(tx, "migrate");
    }

    private void call(TransactionBuilder tx, String function, Argument... more) {
        var arguments = new Argument[2 + more.length];
        arguments[0] = authority.mutable(tx);
        arguments[1] = tx.object(adminCap);
        System.arraycopy(more, 0, arguments, 2, more.length);
        tx.moveCall(authorityPackage, "authority", function, List.of(adminType), arguments);
    }

    private static StructTag type(SuiAddress packageId, String module, String name) {
        return new StructTag(packageId, module, name, List.of());
    }
}
