package blockbuster.localnet.execution;

import blockbuster.move.LinkException;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.IntType;
import blockbuster.sui.StructTag;
import blockbuster.sui.TypeTag;
import java.util.List;

/** The machine's types as the wire's; a type is named by the package that first defined it. */
public final class TypeTags {
    private TypeTags() {}

    /** The tag of a type without references and open parameters. */
    public static TypeTag tag(Type type) {
        return switch (type) {
            case Type.Simple simple -> primitive(simple);
            case Type.Int(var number) -> primitive(number);
            case Type.Vector(var element) -> new TypeTag.Vector(tag(element));
            case Type.Instance instance -> structTag(instance);
            case Type.Ref _, Type.Parameter _ -> throw new LinkException("type has no tag");
        };
    }

    /** The tag of a struct or enum. */
    public static StructTag structTag(Type.Instance instance) {
        var datatype = instance.datatype();
        return new StructTag(
                Addresses.sui(datatype.definingAddress()),
                datatype.module().name(),
                datatype.name(),
                tags(instance.arguments()));
    }

    private static List<TypeTag> tags(List<Type> types) {
        return types.stream().map(TypeTags::tag).toList();
    }

    private static TypeTag primitive(Type.Simple simple) {
        return switch (simple) {
            case BOOL -> TypeTag.Primitive.BOOL;
            case ADDRESS -> TypeTag.Primitive.ADDRESS;
            case SIGNER -> TypeTag.Primitive.SIGNER;
        };
    }

    static TypeTag.Primitive primitive(IntType number) {
        return switch (number) {
            case U8 -> TypeTag.Primitive.U8;
            case U16 -> TypeTag.Primitive.U16;
            case U32 -> TypeTag.Primitive.U32;
            case U64 -> TypeTag.Primitive.U64;
            case U128 -> TypeTag.Primitive.U128;
            case U256 -> TypeTag.Primitive.U256;
        };
    }

    /** The type without parts that a tag names. */
    static Type type(TypeTag.Primitive primitive) {
        return switch (primitive) {
            case BOOL -> Type.Simple.BOOL;
            case ADDRESS -> Type.Simple.ADDRESS;
            case SIGNER -> Type.Simple.SIGNER;
            case U8 -> new Type.Int(IntType.U8);
            case U16 -> new Type.Int(IntType.U16);
            case U32 -> new Type.Int(IntType.U32);
            case U64 -> new Type.Int(IntType.U64);
            case U128 -> new Type.Int(IntType.U128);
            case U256 -> new Type.Int(IntType.U256);
        };
    }
}
