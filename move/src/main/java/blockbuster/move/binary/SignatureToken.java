package blockbuster.move.binary;

import java.util.List;

/** A type as written in a module's signature table, relative to that module's handles. */
public sealed interface SignatureToken {
    /** Types without parts. */
    enum Primitive implements SignatureToken {
        BOOL,
        U8,
        U16,
        U32,
        U64,
        U128,
        U256,
        ADDRESS,
        SIGNER
    }

    /** {@code vector<element>}. */
    record Vector(SignatureToken element) implements SignatureToken {}

    /** {@code &target} or {@code &mut target}. */
    record Reference(boolean mutable, SignatureToken target) implements SignatureToken {}

    /** A struct or enum by datatype handle, with its type arguments (none when not generic). */
    record Datatype(int handle, List<SignatureToken> arguments) implements SignatureToken {
        public Datatype {
            arguments = List.copyOf(arguments);
        }
    }

    /** The enclosing definition's type parameter. */
    record TypeParameter(int index) implements SignatureToken {}
}
