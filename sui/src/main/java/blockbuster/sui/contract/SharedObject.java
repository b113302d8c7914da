package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;

/** A shared object with the version at which it was shared, which transactions must name. */
public record SharedObject(SuiAddress id, long initialVersion) {
    /** @throws blockbuster.sui.SuiException when the object is not shared */
    public static SharedObject of(SuiObject object) {
        return new SharedObject(object.id(), object.initialSharedVersion());
    }

    /** As an input that the call changes. */
    public Argument mutable(TransactionBuilder tx) {
        return tx.sharedObject(id, initialVersion, true);
    }

    /** As an input that the call only reads. */
    public Argument readOnly(TransactionBuilder tx) {
        return tx.sharedObject(id, initialVersion, false);
    }
}
