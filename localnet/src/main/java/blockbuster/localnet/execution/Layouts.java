package blockbuster.localnet.execution;

import blockbuster.localnet.MoveLayout;
import blockbuster.move.LinkException;
import blockbuster.move.runtime.Datatype;
import blockbuster.move.runtime.Type;
import blockbuster.sui.TypeTag;
import java.util.List;

/** Builds layouts; bounded, as types can nest structs without end in sight. */
final class Layouts {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NODES = 4096;

    private int nodes;

    MoveLayout of(Type type, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new LinkException("the layout of the type is too large");
        }
        return switch (type) {
            case Type.Simple _, Type.Int _ -> new MoveLayout.Primitive((TypeTag.Primitive) TypeTags.tag(type));
            case Type.Vector(var element) -> new MoveLayout.Vector(of(element, depth + 1));
            case Type.Instance instance -> instance(instance, depth + 1);
            case Type.Ref _, Type.Parameter _ -> throw new LinkException("type has no layout");
        };
    }

    private MoveLayout instance(Type.Instance instance, int depth) {
        var tag = TypeTags.structTag(instance);
        var variants = instance.datatype().variants();
        if (!instance.datatype().isEnum()) {
            return new MoveLayout.Struct(tag, fields(variants.getFirst(), instance, depth));
        }
        return new MoveLayout.Variants(
                tag,
                variants.stream()
                        .map(variant -> new MoveLayout.Variant(variant.name(), fields(variant, instance, depth)))
                        .toList());
    }

    private List<MoveLayout.Field> fields(Datatype.Variant variant, Type.Instance instance, int depth) {
        return variant.fields().stream()
                .map(field ->
                        new MoveLayout.Field(field.name(), of(field.type().substitute(instance.arguments()), depth)))
                .toList();
    }
}
