package blockbuster.move.value;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import java.util.ArrayList;

/** Deep operations on values. Each node is charged before it is made, and nesting is bounded. */
public final class Values {
    private static final int MAX_DEPTH = 128;
    private static final int BYTES_PER_UNIT = 16;

    private Values() {}

    /** A deep copy. */
    public static Value copy(Value value, Meter meter) {
        return copy(value, meter, 0);
    }

    private static Value copy(Value value, Meter meter, int depth) {
        return switch (value) {
            case IntValue _, BoolValue _, AddressValue _, SignerValue _, Reference _ -> value;
            case ByteVector bytes -> {
                meter.charge(1 + bytes.size() / BYTES_PER_UNIT);
                yield new ByteVector(bytes.toBytes());
            }
            case ListVector list -> copyList(list, meter, deeper(depth));
            case FieldsValue fields -> copyFields(fields, meter, deeper(depth));
        };
    }

    private static Value copyList(ListVector list, Meter meter, int depth) {
        meter.charge(1L + list.size());
        var copies = new ArrayList<Value>(list.size());
        for (var element : list.elements()) {
            copies.add(copy(element, meter, depth));
        }
        return new ListVector(copies);
    }

    private static Value copyFields(FieldsValue fields, Meter meter, int depth) {
        meter.charge(1L + fields.size());
        var copies = fields.toArray();
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copy(copies[i], meter, depth);
        }
        return fields.withFields(copies);
    }

    /** Whether two values of the same type are equal; references compare what they refer to. */
    public static boolean equal(Value left, Value right, Meter meter) {
        return equal(left, right, meter, 0);
    }

    private static boolean equal(Value left, Value right, Meter meter, int depth) {
        meter.charge(1);
        return switch (left) {
            case IntValue _, BoolValue _, AddressValue _, SignerValue _ -> left.equals(right);
            case Reference reference -> equal(reference.target(), ((Reference) right).target(), meter, deeper(depth));
            case ByteVector bytes -> {
                meter.charge(bytes.size() / BYTES_PER_UNIT);
                yield bytes.sameBytes((ByteVector) right);
            }
            case ListVector list -> equalLists(list, (ListVector) right, meter, deeper(depth));
            case FieldsValue fields -> equalFields(fields, (FieldsValue) right, meter, deeper(depth));
        };
    }

    private static boolean equalLists(ListVector left, ListVector right, Meter meter, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), meter, depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalFields(FieldsValue left, FieldsValue right, Meter meter, int depth) {
        if (tag(left) != tag(right)) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), meter, depth)) {
                return false;
            }
        }
        return true;
    }

    private static int tag(FieldsValue value) {
        return value instanceof VariantValue variant ? variant.tag() : -1;
    }

    static int deeper(int depth) {
        if (depth >= MAX_DEPTH) {
            throw new VmException(StatusCode.VM_MAX_VALUE_DEPTH_REACHED, "value nests too deep");
        }
        return depth + 1;
    }
}
