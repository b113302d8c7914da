package blockbuster.localnet.execution;

import blockbuster.localnet.MoveFunction.Signature;
import blockbuster.move.runtime.Type;

/** Types in the signatures of functions. */
final class Signatures {
    private Signatures() {}

    static Signature of(Type type) {
        return switch (type) {
            case Type.Simple _, Type.Int _ ->
                new Signature.Primitive(TypeTags.tag(type).toString());
            case Type.Vector(var element) -> new Signature.Vector(of(element));
            case Type.Ref(var mutable, var target) -> new Signature.Reference(mutable, of(target));
            case Type.Parameter(var index) -> new Signature.Parameter(index);
            case Type.Instance(var datatype, var arguments) ->
                new Signature.Datatype(
                        Addresses.sui(datatype.definingAddress()) + "::"
                                + datatype.module().name() + "::" + datatype.name(),
                        arguments.stream().map(Signatures::of).toList());
        };
    }
}
