package blockbuster.sui.contract;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.PackageDigest;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.List;

/** The right to give one package new versions ({@code 0x2::package::UpgradeCap}). */
record UpgradeCap(SuiAddress id, SuiAddress packageId, int policy) {
    private static final StructTag TYPE = new StructTag(SuiAddress.FRAMEWORK, "package", "UpgradeCap", List.of());

    /** @throws SuiException when the account doesn't hold the capability */
    static UpgradeCap of(SuiClient client, SuiAddress owner, SuiAddress newestVersion) {
        return client.listOwnedObjects(owner, TYPE).stream()
                .map(UpgradeCap::decode)
                .filter(capability -> capability.packageId().equals(newestVersion))
                .findFirst()
                .orElseThrow(() -> new SuiException("account " + owner + " does not hold the UpgradeCap of package "
                        + newestVersion + "; upgrade with the key that does"));
    }

    private static UpgradeCap decode(SuiObject object) {
        BcsReader in = object.contents().reader();
        SuiAddress id = SuiAddress.decode(in);
        SuiAddress packageId = SuiAddress.decode(in);
        in.u64();
        return new UpgradeCap(id, packageId, in.u8());
    }

    /** Adds authorization, upgrade and commitment to the transaction. */
    void upgrade(TransactionBuilder tx, List<Bytes> modules, List<SuiAddress> dependencies) {
        Bytes digest = PackageDigest.of(modules, dependencies);
        Argument ticket = call(tx, "authorize_upgrade", tx.pureU8(policy), tx.pureBytes(digest.toArray()));
        call(tx, "commit_upgrade", tx.upgrade(modules, dependencies, packageId, ticket));
    }

    private Argument call(TransactionBuilder tx, String function, Argument... arguments) {
        var all = new ArrayList<Argument>();
        all.add(tx.object(id));
        all.addAll(List.of(arguments));
        return tx.moveCall(SuiAddress.FRAMEWORK, "package", function, List.of(), all.toArray(Argument[]::new));
    }
}
