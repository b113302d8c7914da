package blockbuster.localnet.rpc;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fields of an answer the caller wants. A path without children stands for everything below it. */
final class ReadMask {
    private static final ReadMask EVERYTHING = new ReadMask(Map.of());

    private final Map<String, ReadMask> children;

    private ReadMask(Map<String, ReadMask> children) {
        this.children = children;
    }

    /** The mask of a request, or the method's default when the request has none. */
    static ReadMask of(boolean given, FieldMask mask, Descriptor answer, String... defaults) {
        return of(given ? mask.getPathsList() : Arrays.asList(defaults), answer);
    }

    static ReadMask of(List<String> paths, Descriptor answer) {
        ReadMask root = new ReadMask(new HashMap<>());
        for (String path : paths) {
            if (path.equals("*")) {
                return EVERYTHING;
            }
            validate(path, answer);
            root.add(path.split("\\."), 0);
        }
        return root;
    }

    private static void validate(String path, Descriptor answer) {
        Descriptor at = answer;
        for (String name : path.split("\\.", -1)) {
            if (at.getFullName().startsWith("google.protobuf.")) {
                return;
            }
            FieldDescriptor field = at.findFieldByName(name);
            if (field == null) {
                throw Replies.invalid("invalid read_mask path: " + path);
            }
            if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
                return;
            }
            at = field.getMessageType();
        }
    }

    private void add(String[] path, int depth) {
        ReadMask known = children.get(path[depth]);
        if (depth == path.length - 1) {
            children.put(path[depth], EVERYTHING);
        } else if (known != EVERYTHING) {
            ReadMask child = known == null ? new ReadMask(new HashMap<>()) : known;
            children.put(path[depth], child);
            child.add(path, depth + 1);
        }
    }

    /** Whether anything at or below the path is wanted. */
    boolean wants(String... path) {
        ReadMask at = this;
        for (String name : path) {
            if (at == EVERYTHING) {
                return true;
            }
            ReadMask child = at.children.get(name);
            if (child == null) {
                return false;
            }
            at = child;
        }
        return true;
    }

    /** What is wanted below a field; asks for nothing when the field is not wanted. */
    ReadMask below(String field) {
        if (this == EVERYTHING) {
            return EVERYTHING;
        }
        ReadMask child = children.get(field);
        return child == null ? new ReadMask(Map.of("", EVERYTHING)) : child;
    }

    /** The message with only the wanted fields. */
    <M extends Message> M trim(M message) {
        return this == EVERYTHING ? message : trimmed(message);
    }

    @SuppressWarnings("unchecked") // the builder of a message of type M builds an M
    private <M extends Message> M trimmed(M message) {
        Message.Builder kept = message.newBuilderForType();
        message.getAllFields().forEach((field, value) -> {
            ReadMask child = children.get(field.getName());
            if (child != null) {
                kept.setField(field, child.trimValue(field, value));
            }
        });
        return (M) kept.build();
    }

    private Object trimValue(FieldDescriptor field, Object value) {
        if (this == EVERYTHING || field.isMapField()) {
            return value;
        }
        if (value instanceof List<?> elements) {
            return elements.stream()
                    .map(element -> element instanceof Message message ? trim(message) : element)
                    .toList();
        }
        return value instanceof Message message ? trim(message) : value;
    }
}
