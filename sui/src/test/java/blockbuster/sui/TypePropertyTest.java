package blockbuster.sui;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class TypePropertyTest {
    private static final int DEPTH = 4;

    @Property(tries = 300)
    void typesReadBackFromBcsAndText(@ForAll("types") TypeTag type) {
        var writer = new BcsWriter();
        type.encode(writer);

        TypeTag decoded = BcsReader.decode(writer.toByteArray(), TypeTag::decode);
        assertThat((Object) decoded).isEqualTo(type);
        assertThat((Object) TypeTag.parse(type.toString())).isEqualTo(type);
    }

    @Property
    void digestsAndAddressesReadBackFromText(@ForAll @Size(32) byte[] bytes) {
        var digest = Digest.of(bytes);
        var address = SuiAddress.of(bytes);

        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
        assertThat(SuiAddress.parse(address.toString())).isEqualTo(address);
        assertThat(SuiAddress.parse(address.toShortString())).isEqualTo(address);
    }

    @Provide
    Arbitrary<TypeTag> types() {
        return types(DEPTH);
    }

    private static Arbitrary<TypeTag> types(int depth) {
        Arbitrary<TypeTag> primitive =
                Arbitraries.of(TypeTag.Primitive.values()).map(type -> type);
        if (depth == 0) {
            return primitive;
        }
        Arbitrary<TypeTag> vector = Arbitraries.lazy(() -> types(depth - 1)).map(TypeTag.Vector::new);
        Arbitrary<TypeTag> struct = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0).map(SuiAddress::ofSmall),
                        Arbitraries.of("a", "_m1", "some_module"),
                        Arbitraries.of("T", "Coin", "X9"),
                        Arbitraries.lazy(() -> types(depth - 1)).list().ofMaxSize(3))
                .as(StructTag::new);
        return Arbitraries.oneOf(primitive, vector, struct);
    }
}
