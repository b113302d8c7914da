package blockbuster.localnet;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.ObjectIds;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One sum that an address holds without coins; {@code type} is that of what is summed, such as {@code Balance<SUI>}. The
 * ledger keeps it as a dynamic field of the object {@code 0xacc}, as Sui does; there is none for a sum of zero.
 */
public record Accumulator(SuiAddress owner, TypeTag type) {
    /** The shared object that has all sums as its dynamic fields. */
    public static final SuiAddress ROOT = SuiAddress.ofSmall(0xacc);

    /** The type of that object. */
    public static final StructTag ROOT_TYPE =
            new StructTag(SuiAddress.FRAMEWORK, "accumulator", "AccumulatorRoot", List.of());

    private static final StructTag VALUE = new StructTag(SuiAddress.FRAMEWORK, "accumulator", "U128", List.of());

    /** What {@code owner} holds of a coin type. */
    public static Accumulator ofBalance(SuiAddress owner, TypeTag coinType) {
        return new Accumulator(owner, balance(coinType));
    }

    /** {@code 0x2::balance::Balance<coinType>}. */
    public static StructTag balance(TypeTag coinType) {
        return new StructTag(SuiAddress.FRAMEWORK, "balance", "Balance", List.of(coinType));
    }

    /** The sum that a field of the root holds; empty for every other object. */
    public static Optional<Accumulator> of(LedgerObject.MoveObject field) {
        return summedType(field.type()).map(type -> {
            BcsReader contents = field.contents().reader();
            contents.fixed(SuiAddress.LENGTH);
            return new Accumulator(SuiAddress.decode(contents), type);
        });
    }

    /** What is summed in fields of this type; empty if that is not the type of a sum. */
    static Optional<TypeTag> summedType(StructTag field) {
        boolean sum = field.is(SuiAddress.FRAMEWORK, "dynamic_field", "Field")
                && field.typeArguments().size() == 2
                && field.typeArguments().getLast().equals(VALUE);
        return sum
                        && field.typeArguments().getFirst() instanceof StructTag key
                        && key.is(SuiAddress.FRAMEWORK, "accumulator", "Key")
                        && key.typeArguments().size() == 1
                ? Optional.of(key.typeArguments().getFirst())
                : Optional.empty();
    }

    /** The value of the sum that a field holds, in base units. */
    public static BigInteger value(LedgerObject.MoveObject field) {
        BcsReader contents = field.contents().reader();
        contents.fixed(2 * SuiAddress.LENGTH);
        return contents.u128();
    }

    /** The coin type, where coins' balances are summed. */
    public Optional<TypeTag> coinType() {
        return coinType(type);
    }

    static Optional<TypeTag> coinType(TypeTag summed) {
        return summed instanceof StructTag struct
                        && struct.is(SuiAddress.FRAMEWORK, "balance", "Balance")
                        && struct.typeArguments().size() == 1
                ? Optional.of(struct.typeArguments().getFirst())
                : Optional.empty();
    }

    /** The id of the field, whether or not it exists. */
    public SuiAddress id() {
        return ObjectIds.dynamicField(ROOT, keyType(type), owner.toByteArray());
    }

    private static StructTag keyType(TypeTag summed) {
        return new StructTag(SuiAddress.FRAMEWORK, "accumulator", "Key", List.of(summed));
    }

    /** The type of the field. */
    public StructTag fieldType() {
        return fieldType(type);
    }

    static StructTag fieldType(TypeTag summed) {
        return new StructTag(SuiAddress.FRAMEWORK, "dynamic_field", "Field", List.of(keyType(summed), VALUE));
    }

    /** The field with a value; like all of the network's own objects it has no storage deposit. */
    public LedgerObject.MoveObject field(BigInteger value, long version, Digest previousTransaction) {
        var contents = new BcsWriter();
        id().encode(contents);
        owner.encode(contents);
        return new LedgerObject.MoveObject(
                fieldType(),
                false,
                version,
                Bytes.of(contents.u128(value).toByteArray()),
                new Owner.Parent(ROOT),
                previousTransaction,
                0);
    }
}
