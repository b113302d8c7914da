package blockbuster.sui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the official TypeScript SDK printed; see src/test/oracle. */
public final class Vectors {
    private static final JsonNode ROOT = read();

    private Vectors() {}

    public static Stream<JsonNode> of(String group) {
        return ROOT.get(group).valueStream();
    }

    private static JsonNode read() {
        try (InputStream resource = Vectors.class.getResourceAsStream("vectors.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(resource));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
