package blockbuster.server.revenue.leaves;

import blockbuster.walrus.BlobId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of blobs that a large leaves file was cut into. */
record LeavesParts(List<BlobId> parts) {
    private static final String HEAD = "{\"format\":\"blockbuster-leaves-parts/1\",\"parts\":[";
    /** Bytes of a list. */
    static final int LARGEST = 1 << 20;

    /** Nothing but such a list begins so. */
    static final byte[] BEGINNING = HEAD.getBytes(StandardCharsets.UTF_8);

    LeavesParts {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new MalformedLeavesException("The leaves have no parts.");
        }
    }

    static boolean begins(byte[] bytes) {
        return Arrays.equals(bytes, BEGINNING);
    }

    static LeavesParts parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new MalformedLeavesException("The list of parts is longer than " + LARGEST + " bytes.");
        }
        try {
            var listed = JsonMapper.shared().readTree(bytes).path("parts");
            var parts = new LeavesParts(listed.valueStream()
                    .map(JsonNode::asString)
                    .map(BlobId::new)
                    .toList());
            if (Arrays.equals(parts.bytes(), bytes)) {
                return parts;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedLeavesException("The list of parts can't be read.", e);
        }
        throw new MalformedLeavesException("The list of parts is not in its canonical form.");
    }

    byte[] bytes() {
        return parts.stream()
                .map(part -> "\"" + part.value() + "\"")
                .collect(Collectors.joining(",", HEAD, "]}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
