package blockbuster.move.verify;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.move.AccountAddress;
import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Constant;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;

/** Constants are integers, booleans, addresses or vectors of these, and their bytes are exactly one value. */
final class Constants {
    private final CompiledModule module;

    Constants(CompiledModule module) {
        this.module = module;
    }

    void check() {
        module.constants().forEach(Constants::check);
    }

    private static void check(Constant constant) {
        try {
            var in = new BcsReader(constant.data());
            read(constant.type(), in);
            in.requireEnd();
        } catch (BcsException e) {
            Checks.require(false, Rule.CONSTANT, "the bytes of a constant are not of its type: " + e.getMessage());
        }
    }

    private static void read(SignatureToken type, BcsReader in) {
        switch (type) {
            case Primitive primitive -> read(primitive, in);
            case Vector(var element) -> {
                int length = in.uleb128();
                Checks.require(length <= in.remaining(), Rule.CONSTANT, "a constant is shorter than its length");
                for (int i = 0; i < length; i++) {
                    read(element, in);
                }
            }
            case Datatype _, TypeParameter _, Reference _ ->
                Checks.require(false, Rule.CONSTANT, "a constant of a type that has none");
        }
    }

    private static void read(Primitive type, BcsReader in) {
        switch (type) {
            case BOOL -> in.bool();
            case U8 -> in.u8();
            case U16 -> in.u16();
            case U32 -> in.u32();
            case U64 -> in.u64();
            case U128 -> in.u128();
            case U256 -> in.u256();
            case ADDRESS -> in.fixed(AccountAddress.LENGTH);
            case SIGNER -> Checks.require(false, Rule.CONSTANT, "a constant of type signer");
        }
    }
}
