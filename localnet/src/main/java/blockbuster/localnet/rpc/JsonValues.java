package blockbuster.localnet.rpc;

import blockbuster.bcs.BcsReader;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.localnet.MoveLayout;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Optional;

/**
 * Move values as JSON, the way full nodes show them: integers of 64 bits and more as strings, byte vectors as Base64,
 * strings, ids and options as what they hold.
 */
final class JsonValues {
    private JsonValues() {}

    /** Empty if the object's type cannot be shown. */
    static Optional<Value> of(Ledger ledger, MoveObject object) {
        return ledger.layout(object.type()).map(layout -> of(layout, object.contents()));
    }

    static Value of(MoveLayout layout, Bytes contents) {
        return read(layout, contents.reader());
    }

    private static Value read(MoveLayout layout, BcsReader in) {
        return switch (layout) {
            case MoveLayout.Primitive(var type) -> primitive(type, in);
            case MoveLayout.Vector(MoveLayout.Primitive(var type))
            when type == TypeTag.Primitive.U8 -> text(Bytes.of(in.bytes()).toBase64());
            case MoveLayout.Vector(var element) -> list(element, in);
            case MoveLayout.Struct struct -> struct(struct, in);
            case MoveLayout.Variants variants -> variant(variants, in);
        };
    }

    private static Value primitive(TypeTag.Primitive type, BcsReader in) {
        return switch (type) {
            case BOOL -> Value.newBuilder().setBoolValue(in.bool()).build();
            case U8 -> number(in.u8());
            case U16 -> number(in.u16());
            case U32 -> number((double) in.u32());
            case U64 -> text(Long.toUnsignedString(in.u64()));
            case U128 -> text(in.u128().toString());
            case U256 -> text(in.u256().toString());
            case ADDRESS, SIGNER -> text(SuiAddress.decode(in).toString());
        };
    }

    private static Value struct(MoveLayout.Struct struct, BcsReader in) {
        StructTag type = struct.type();
        if (isText(type)) {
            return text(in.string());
        }
        if (type.is(SuiAddress.STD, "option", "Option")) {
            return option(struct, in);
        }
        if (type.is(SuiAddress.FRAMEWORK, "object", "UID") || type.is(SuiAddress.FRAMEWORK, "object", "ID")) {
            return text(SuiAddress.decode(in).toString());
        }
        return Value.newBuilder().setStructValue(fields(struct.fields(), in)).build();
    }

    private static boolean isText(StructTag type) {
        return type.is(SuiAddress.STD, "string", "String")
                || type.is(SuiAddress.STD, "ascii", "String")
                || type.is(SuiAddress.FRAMEWORK, "url", "Url");
    }

    /** An option is a struct with a vector of no or one element. */
    private static Value option(MoveLayout.Struct struct, BcsReader in) {
        if (!in.bool()) {
            return Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
        }
        MoveLayout vector = struct.fields().getFirst().layout();
        return vector instanceof MoveLayout.Vector(var element) ? read(element, in) : read(vector, in);
    }

    private static Value variant(MoveLayout.Variants variants, BcsReader in) {
        MoveLayout.Variant variant = variants.variants().get(in.uleb128());
        Struct.Builder fields = fields(variant.fields(), in).toBuilder();
        return Value.newBuilder()
                .setStructValue(fields.putFields("@variant", text(variant.name())))
                .build();
    }

    private static Struct fields(List<MoveLayout.Field> fields, BcsReader in) {
        var values = Struct.newBuilder();
        fields.forEach(field -> values.putFields(field.name(), read(field.layout(), in)));
        return values.build();
    }

    private static Value list(MoveLayout element, BcsReader in) {
        var values = ListValue.newBuilder();
        in.vector(reader -> read(element, reader)).forEach(values::addValues);
        return Value.newBuilder().setListValue(values).build();
    }

    private static Value number(double value) {
        return Value.newBuilder().setNumberValue(value).build();
    }

    private static Value text(String value) {
        return Value.newBuilder().setStringValue(value).build();
    }
}
