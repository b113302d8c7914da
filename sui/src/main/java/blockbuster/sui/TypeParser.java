package blockbuster.sui;

import java.util.ArrayList;
import java.util.List;

/** Recursive descent over a type's text form; spaces are allowed between tokens. */
final class TypeParser {
    private final String text;
    private int at;

    TypeParser(String text) {
        this.text = text;
    }

    TypeTag parse() {
        TypeTag type = type(0);
        if (at != text.length()) {
            throw error();
        }
        return type;
    }

    private TypeTag type(int depth) {
        if (depth >= TypeTag.MAX_DEPTH) {
            throw error();
        }
        String word = word();
        return switch (word) {
            case "vector" -> {
                List<TypeTag> arguments = arguments(depth);
                if (arguments.size() != 1) {
                    throw error();
                }
                yield new TypeTag.Vector(arguments.getFirst());
            }
            default -> word.startsWith("0x") ? struct(word, depth) : primitive(word);
        };
    }

    private StructTag struct(String address, int depth) {
        expect("::");
        String module = word();
        expect("::");
        return new StructTag(SuiAddress.parse(address), module, word(), arguments(depth));
    }

    private TypeTag primitive(String word) {
        for (TypeTag.Primitive candidate : TypeTag.Primitive.values()) {
            if (candidate.toString().equals(word)) {
                return candidate;
            }
        }
        throw error();
    }

    private List<TypeTag> arguments(int depth) {
        var arguments = new ArrayList<TypeTag>();
        if (skip("<")) {
            do {
                arguments.add(type(depth + 1));
            } while (skip(","));
            expect(">");
        }
        return arguments;
    }

    private String word() {
        skipSpaces();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        skipSpaces();
        return word;
    }

    private boolean skip(String token) {
        boolean there = text.startsWith(token, at);
        if (there) {
            at += token.length();
            skipSpaces();
        }
        return there;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw error();
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private SuiException error() {
        return new SuiException("not a Move type (at character " + at + "): " + Text.clip(text));
    }
}
