package blockbuster.move.runtime;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.move.AccountAddress;
import blockbuster.move.ValueFormatException;
import blockbuster.move.runtime.Type.Instance;
import blockbuster.move.runtime.Type.Int;
import blockbuster.move.runtime.Type.Parameter;
import blockbuster.move.runtime.Type.Ref;
import blockbuster.move.runtime.Type.Simple;
import blockbuster.move.runtime.Type.Vector;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.ListVector;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.VariantValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads values of a given type from BCS. Lengths are checked against the bytes left, nesting is bounded. */
public final class ValueDecoder {
    private static final int MAX_DEPTH = 128;

    private final BcsReader in;

    private ValueDecoder(BcsReader in) {
        this.in = in;
    }

    /** The value of {@code type} that is exactly {@code bytes}; throws {@link ValueFormatException}. */
    public static Value decode(byte[] bytes, Type type) {
        try {
            return BcsReader.decode(bytes, in -> new ValueDecoder(in).read(type, 0));
        } catch (BcsException e) {
            throw new ValueFormatException("not a " + TypeNames.definingName(type) + ": " + e.getMessage());
        }
    }

    private Value read(Type type, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ValueFormatException("value nests too deep");
        }
        return switch (type) {
            case Simple simple -> readSimple(simple);
            case Int(var number) -> readInt(number);
            case Vector(var element) -> readVector(element, depth + 1);
            case Instance instance -> readInstance(instance, depth + 1);
            case Ref _, Parameter _ -> throw new ValueFormatException("type has no encoding");
        };
    }

    private Value readSimple(Simple simple) {
        return switch (simple) {
            case BOOL -> BoolValue.of(in.bool());
            case ADDRESS -> new AddressValue(AccountAddress.of(in.fixed(AccountAddress.LENGTH)));
            case SIGNER -> throw new ValueFormatException("a signer cannot be read");
        };
    }

    private Value readInt(IntType number) {
        return switch (number) {
            case U8 -> IntValue.u8(in.u8());
            case U16 -> IntValue.of(number, BigInteger.valueOf(in.u16()));
            case U32 -> IntValue.of(number, BigInteger.valueOf(in.u32()));
            case U64 -> IntValue.u64(in.u64());
            case U128 -> IntValue.of(number, in.u128());
            case U256 -> IntValue.of(number, in.u256());
        };
    }

    private Value readVector(Type element, int depth) {
        if (element.isByte()) {
            return new ByteVector(in.bytes());
        }
        int length = in.uleb128();
        if (length > in.remaining()) {
            throw new ValueFormatException("vector is longer than its bytes");
        }
        List<Value> elements = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            elements.add(read(element, depth));
        }
        return new ListVector(elements);
    }

    private Value readInstance(Instance instance, int depth) {
        int tag = instance.datatype().isEnum() ? in.uleb128() : 0;
        if (tag >= instance.datatype().variants().size()) {
            throw new ValueFormatException("no variant " + tag + " of " + instance.datatype());
        }
        var types = instance.datatype().fieldTypes(tag, instance.arguments());
        var fields = new Value[types.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = read(types.get(i), depth);
        }
        return instance.datatype().isEnum() ? new VariantValue(tag, fields) : new StructValue(fields);
    }
}
