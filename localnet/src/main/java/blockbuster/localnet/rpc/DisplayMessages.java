package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.localnet.rpc.DisplayTemplate.UnrenderableException;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.Display;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Optional;

/** How objects want to be shown: the templates of their type's {@code Display}, filled in. */
final class DisplayMessages {
    /** For all templates of an object together, in characters: one could repeat a long field without end. */
    private static final int MAX_OUTPUT = 1 << 20;

    private final Ledger ledger;

    DisplayMessages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Empty if the type has no {@code Display}. A template that cannot be filled in is among the errors. */
    Optional<Display> display(MoveObject object) {
        return ledger.description(new StructTag(SuiAddress.FRAMEWORK, "display", "Display", List.of(object.type())))
                .flatMap(display -> JsonValues.of(ledger, display))
                .flatMap(display -> JsonValues.of(ledger, object).map(values -> filled(templates(display), values)));
    }

    private static List<Value> templates(Value display) {
        return display.getStructValue()
                .getFieldsOrThrow("fields")
                .getStructValue()
                .getFieldsOrThrow("contents")
                .getListValue()
                .getValuesList();
    }

    private static Display filled(List<Value> templates, Value object) {
        var output = Struct.newBuilder();
        var errors = Struct.newBuilder();
        int left = MAX_OUTPUT;
        for (Value template : templates) {
            Struct entry = template.getStructValue();
            String name = entry.getFieldsOrThrow("key").getStringValue();
            try {
                var text = new DisplayTemplate(entry.getFieldsOrThrow("value").getStringValue());
                String rendered = text.render(object, left);
                left -= rendered.length();
                output.putFields(name, text(rendered));
            } catch (UnrenderableException e) {
                errors.putFields(name, text(String.valueOf(e.getMessage())));
            }
        }
        var display = Display.newBuilder().setOutput(Value.newBuilder().setStructValue(output));
        if (errors.getFieldsCount() > 0) {
            display.setErrors(Value.newBuilder().setStructValue(errors));
        }
        return display.build();
    }

    private static Value text(String value) {
        return Value.newBuilder().setStringValue(value).build();
    }
}
