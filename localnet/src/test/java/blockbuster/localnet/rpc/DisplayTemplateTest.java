package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.rpc.DisplayTemplate.UnrenderableException;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTemplateTest {
    private static final Value OBJECT = struct(Struct.newBuilder()
            .putFields("name", Value.newBuilder().setStringValue("Ann").build())
            .putFields("age", Value.newBuilder().setNumberValue(4_294_967_295.0).build())
            .putFields("vip", Value.newBuilder().setBoolValue(true).build())
            .putFields(
                    "friend",
                    Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build())
            .putFields(
                    "seat",
                    struct(Struct.newBuilder()
                            .putFields(
                                    "row", Value.newBuilder().setNumberValue(7).build()))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nothing to fill in | nothing to fill in",
                "{name}, { age }, {vip} | Ann, 4294967295, true",
                "[{friend}] | []",
                "row {seat.row} | row 7",
                "\\{name\\} is {name} \\\\ | {name} is Ann \\",
                "} | }",
            })
    void fillsIn(String template, String output) throws UnrenderableException {
        assertThat(new DisplayTemplate(template).render(OBJECT, 100)).isEqualTo(output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{nobody} | no field nobody",
                "{seat.column} | no field seat.column",
                "{name.first} | no field name.first",
                "{seat} | field seat is not a simple value",
                "{} | no field ",
                "{name | a '{' without '}'",
            },
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true)
    void saysWhatCannotBeFilledIn(String template, String reason) {
        assertThatThrownBy(() -> new DisplayTemplate(template).render(OBJECT, 100))
                .isInstanceOf(UnrenderableException.class)
                .message()
                .startsWith(reason.strip());
    }

    @Test
    void endsOutputThatIsTooLong() throws UnrenderableException {
        assertThat(new DisplayTemplate("{name}{name}").render(OBJECT, 6)).isEqualTo("AnnAnn");
        assertThatThrownBy(() -> new DisplayTemplate("{name}{name}").render(OBJECT, 5))
                .isInstanceOf(UnrenderableException.class)
                .hasMessage("the output is too long");
    }

    private static Value struct(Struct.Builder fields) {
        return Value.newBuilder().setStructValue(fields).build();
    }
}
