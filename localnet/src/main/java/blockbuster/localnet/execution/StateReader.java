package blockbuster.localnet.execution;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Optional;

/** The objects that a transaction starts from; they do not change while it runs. */
public interface StateReader {
    /** The current version of an object. */
    Optional<LedgerObject> object(SuiAddress id);

    /** What the sum with this id holds, in base units; what it was at the last checkpoint or since then. */
    default BigInteger sum(SuiAddress accumulatorId) {
        return moveObject(accumulatorId).map(Accumulator::value).orElse(BigInteger.ZERO);
    }

    /** The storage id of the newest version of a package, given the id of its first version. */
    Optional<SuiAddress> newestPackage(SuiAddress originalId);

    /** The storage id of the version whose code runs at the moment, where several could. */
    default SuiAddress versionInUse(SuiAddress originalId) {
        return originalId;
    }

    /** A package. Packages never change: unlike the rest of the state, this may be asked after the transaction is over. */
    default Optional<LedgerObject.MovePackage> findPackage(SuiAddress storageId) {
        return object(storageId)
                .filter(LedgerObject.MovePackage.class::isInstance)
                .map(LedgerObject.MovePackage.class::cast);
    }

    /** An object that is no package. */
    default Optional<LedgerObject.MoveObject> moveObject(SuiAddress id) {
        return object(id).filter(LedgerObject.MoveObject.class::isInstance).map(LedgerObject.MoveObject.class::cast);
    }
}
