package blockbuster.localnet;

import blockbuster.sui.SuiAddress;

/**
 * What transactions can be found by. {@code id} is that of the account, object or package; {@code path} narrows a package down:
 * {@code module}, {@code module::function}, {@code module::Type} or {@code module::Type<arguments>} as
 * {@link blockbuster.sui.StructTag} writes it. Empty, it stands for all of the id.
 */
public record TransactionTrait(Kind kind, SuiAddress id, String path) {
    /** How a transaction has to do with the id. The names are part of the store's format. */
    public enum Kind {
        /** The account sent it. */
        SENDER,
        /** The account sent it, paid for it, or owned an object that it changed, before or after. */
        AFFECTED_ADDRESS,
        /** It changed the object. */
        AFFECTED_OBJECT,
        /** One of its commands calls into the package. */
        CALL,
        /** A function of the package, called by a command, emitted an event. */
        EMITTER,
        /** It emitted an event of a type that the package defines. */
        EVENT_TYPE
    }

    /** All that has to do with the id itself. */
    public TransactionTrait(Kind kind, SuiAddress id) {
        this(kind, id, "");
    }
}
