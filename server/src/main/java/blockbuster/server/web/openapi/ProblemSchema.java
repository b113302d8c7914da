package blockbuster.server.web.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How every refusal looks: RFC 9457 problem details. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        var schema = new Schema<Object>();
        schema.setTypes(Set.of("object"));
        schema.setDescription("RFC 9457 problem details. Some types have members of their own beside these.");
        schema.setProperties(Map.of(
                "type", text("Stable: `/problems/` and a name that programs can rely on."),
                "title", text("What is wrong, in a few words."),
                "status", new Schema<Integer>().types(Set.of("integer")).description("The HTTP status."),
                "detail", text("What to do about it; written for people."),
                "instance", text("The path that was asked for."),
                "streams", streams()));
        schema.setRequired(List.of("status", "title", "type"));
        schema.setAdditionalProperties(true);
        return schema;
    }

    /** Of {@code too-many-streams}; the schema is the one that {@code GET /api/v1/streams} brings along. */
    private static Schema<?> streams() {
        var schema = new ArraySchema();
        schema.setItems(new Schema<>().$ref("#/components/schemas/StreamDevicesActiveStream"));
        schema.setTypes(Set.of("array"));
        schema.setDescription("Of `too-many-streams`: the caller's running streams, of which one can be ended.");
        return schema;
    }

    static Content content() {
        var reference = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
    }

    private static Schema<?> text(String description) {
        return new Schema<String>().types(Set.of("string")).description(description);
    }
}
