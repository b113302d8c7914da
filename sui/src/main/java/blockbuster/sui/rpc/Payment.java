package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.transaction.ProgrammableTransaction;
import java.util.List;

/** What pays for one transaction, through all attempts to get it executed. */
interface Payment {
    /** Tells what the next attempt uses, as soon as that is known. */
    default void resolved(ProgrammableTransaction transaction) {}

    /** Coins that hold the budget in MIST and that the transaction does not use otherwise; none: the address balance pays. */
    List<ObjectRef> coins(ProgrammableTransaction transaction, long budget);

    /** Tells how the coins changed. */
    default void executed(ExecutedTransaction done) {}

    /** Tells that what became of the coins is not known. */
    default void unknown() {}
}
