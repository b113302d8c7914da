package blockbuster.localnet.rpc;

import com.google.protobuf.Value;
import java.math.BigDecimal;

/**
 * A template of a {@code Display}: text in which <code>{field}</code> and <code>{field.inner}</code> stand for what an object
 * holds, and a backslash takes the next character as it is.
 */
record DisplayTemplate(String text) {
    /**
     * @param most what the result may count in characters
     * @throws UnrenderableException when the result is longer, or a field does not exist or is neither text, number nor truth value
     */
    String render(Value object, int most) throws UnrenderableException {
        var out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                out.append(text.charAt(++at));
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new UnrenderableException("a '{' without '}'");
                }
                out.append(value(object, text.substring(at + 1, end).strip()));
                at = end;
            } else {
                out.append(c);
            }
            if (out.length() > most) {
                throw new UnrenderableException("the output is too long");
            }
        }
        return out.toString();
    }

    private static String value(Value object, String path) throws UnrenderableException {
        Value at = object;
        for (String name : path.split("\\.", -1)) {
            Value next = at.getStructValue().getFieldsMap().get(name);
            if (next == null) {
                throw new UnrenderableException("no field " + path);
            }
            at = next;
        }
        return switch (at.getKindCase()) {
            case STRING_VALUE -> at.getStringValue();
            case NUMBER_VALUE -> new BigDecimal(at.getNumberValue()).toPlainString();
            case BOOL_VALUE -> Boolean.toString(at.getBoolValue());
            case NULL_VALUE -> "";
            case STRUCT_VALUE, LIST_VALUE, KIND_NOT_SET ->
                throw new UnrenderableException("field " + path + " is not a simple value");
        };
    }

    static final class UnrenderableException extends Exception {
        private static final long serialVersionUID = 1;

        UnrenderableException(String message) {
            super(message);
        }
    }
}
