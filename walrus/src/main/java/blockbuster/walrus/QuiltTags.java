package blockbuster.walrus;

import blockbuster.walrus.MultipartReader.MalformedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code _metadata} field of a quilt: {@code [{"identifier": "a.jpg", "tags": {"content-type": "image/jpeg"}}]}. */
final class QuiltTags {

    private static final JsonMapper JSON = new JsonMapper();

    private QuiltTags() {}

    /** Tags by identifier. */
    static Map<String, Map<String, String>> parse(byte[] metadata) throws MalformedException {
        Map<String, Map<String, String>> tags = new TreeMap<>();
        JsonNode entries = tree(metadata);
        if (!entries.isArray()) {
            throw new MalformedException("the metadata is not a list");
        }
        for (JsonNode entry : entries) {
            String identifier = entry.path("identifier").asString("");
            Map<String, String> ofFile = new TreeMap<>();
            for (Map.Entry<String, JsonNode> tag : entry.path("tags").properties()) {
                if (!tag.getValue().isString()) {
                    throw new MalformedException("the tag " + tag.getKey() + " is not text");
                }
                ofFile.put(tag.getKey(), tag.getValue().stringValue());
            }
            if (identifier.isEmpty() || tags.put(identifier, ofFile) != null) {
                throw new MalformedException("the metadata must name every file once");
            }
        }
        return tags;
    }

    private static JsonNode tree(byte[] metadata) throws MalformedException {
        try {
            return JSON.readTree(metadata);
        } catch (JacksonException notJson) {
            throw new MalformedException("the metadata is not JSON");
        }
    }

    /** What the quilt's first columns say: which files follow, with which tags. */
    static byte[] index(Collection<String> identifiers, Map<String, Map<String, String>> tags) {
        Map<String, Map<String, String>> index = new LinkedHashMap<>();
        identifiers.forEach(identifier -> index.put(identifier, tags.getOrDefault(identifier, Map.of())));
        return JSON.writeValueAsBytes(index);
    }
}
