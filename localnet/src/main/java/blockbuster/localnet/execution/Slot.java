package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Bytes;

/** What an argument refers to. */
sealed interface Slot {
    /** Bytes that get a type where they are used. */
    record Pure(Bytes bytes) implements Slot {}

    /** An object that the called code may receive. */
    record Receiving(LedgerObject.MoveObject object) implements Slot {}

    /** A typed value. */
    record Held(Holder holder) implements Slot {}
}
