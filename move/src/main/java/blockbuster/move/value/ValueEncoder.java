package blockbuster.move.value;

import blockbuster.bcs.BcsWriter;
import blockbuster.move.VmException;

/** Writes values in BCS; their shape alone says how. */
public final class ValueEncoder {
    private final BcsWriter out = new BcsWriter();
    private final Meter meter;

    private ValueEncoder(Meter meter) {
        this.meter = meter;
    }

    /** The BCS bytes of {@code value}, charging for their number. */
    public static byte[] encode(Value value, Meter meter) {
        var encoder = new ValueEncoder(meter);
        encoder.write(value, 0);
        return encoder.out.toByteArray();
    }

    private void write(Value value, int depth) {
        meter.charge(1);
        switch (value) {
            case SmallInt number -> writeSmall(number);
            case BigInt number -> writeBig(number);
            case BoolValue bool -> out.bool(bool.isTrue());
            case AddressValue(var address) -> out.fixed(address.toBytes());
            case SignerValue(var address) -> out.fixed(address.toBytes());
            case ByteVector bytes -> writeBytes(bytes);
            case ListVector list -> writeList(list, Values.deeper(depth));
            case StructValue struct -> writeFields(struct, Values.deeper(depth));
            case VariantValue variant -> {
                out.uleb128(variant.tag());
                writeFields(variant, Values.deeper(depth));
            }
            case Reference _ -> throw VmException.typeError("a reference has no encoding");
        }
    }

    private void writeSmall(SmallInt number) {
        switch (number.type()) {
            case U8 -> out.u8((int) number.bits());
            case U16 -> out.u16((int) number.bits());
            case U32 -> out.u32(number.bits());
            case U64 -> out.u64(number.bits());
            case U128, U256 -> throw VmException.typeError("too wide for a small integer");
        }
    }

    private void writeBig(BigInt number) {
        if (number.type() == IntType.U128) {
            out.u128(number.value());
        } else {
            out.u256(number.value());
        }
    }

    private void writeBytes(ByteVector bytes) {
        meter.charge(bytes.size() / 16);
        out.bytes(bytes.toBytes());
    }

    private void writeList(ListVector list, int depth) {
        out.uleb128(list.size());
        for (var element : list.elements()) {
            write(element, depth);
        }
    }

    private void writeFields(FieldsValue fields, int depth) {
        for (int i = 0; i < fields.size(); i++) {
            write(fields.get(i), depth);
        }
    }
}
