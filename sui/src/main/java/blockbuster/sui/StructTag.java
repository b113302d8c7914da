package blockbuster.sui;

import static java.util.stream.Collectors.joining;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.List;

/** A struct or enum type with its type arguments. */
public record StructTag(SuiAddress address, String module, String name, List<TypeTag> typeArguments)
        implements TypeTag {
    public static final StructTag SUI = new StructTag(SuiAddress.FRAMEWORK, "sui", "SUI", List.of());
    public static final StructTag CLOCK = new StructTag(SuiAddress.FRAMEWORK, "clock", "Clock", List.of());

    public StructTag {
        Identifier.require(module);
        Identifier.require(name);
        typeArguments = List.copyOf(typeArguments);
    }

    /** @throws SuiException when the text is not a struct type */
    public static StructTag parse(String text) {
        if (TypeTag.parse(text) instanceof StructTag struct) {
            return struct;
        }
        throw new SuiException("not a struct type: " + Text.clip(text));
    }

    /** {@code 0x2::coin::Coin<coinType>}. */
    public static StructTag coin(TypeTag coinType) {
        return new StructTag(SuiAddress.FRAMEWORK, "coin", "Coin", List.of(coinType));
    }

    /** The coin's type when this is {@code 0x2::coin::Coin} of it. */
    public boolean isCoin() {
        return is(SuiAddress.FRAMEWORK, "coin", "Coin") && typeArguments.size() == 1;
    }

    /** Compares all but the type arguments. */
    public boolean is(SuiAddress address, String module, String name) {
        return this.address.equals(address) && this.module.equals(module) && this.name.equals(name);
    }

    /** The struct without the tag that marks it as a type. */
    public static StructTag decodeStruct(BcsReader reader) {
        return decode(reader, 0);
    }

    static StructTag decode(BcsReader reader, int depth) {
        return new StructTag(
                SuiAddress.decode(reader),
                Identifier.decode(reader),
                Identifier.decode(reader),
                reader.vector(element -> TypeTag.decode(element, depth)));
    }

    /** The struct without the tag that marks it as a type. */
    public void encodeStruct(BcsWriter writer) {
        address.encode(writer);
        writer.string(module).string(name).vector(typeArguments, (out, type) -> type.encode(out));
    }

    /** The same of all type arguments. */
    public StructTag withoutArguments() {
        return typeArguments.isEmpty() ? this : new StructTag(address, module, name, List.of());
    }

    /** The text without the address: {@code module::Name<arguments>}. */
    public String path() {
        String path = module + "::" + name;
        return typeArguments.isEmpty()
                ? path
                : path + typeArguments.stream().map(TypeTag::toString).collect(joining(",", "<", ">"));
    }

    @Override
    public String toString() {
        return address + "::" + path();
    }
}
