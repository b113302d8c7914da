package blockbuster.server.web.openapi;

import blockbuster.sui.SuiAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of records what their code says: a component that is not {@code @Nullable} is always there, and absent ones are
 * never null on the wire. Addresses are text.
 */
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final ObjectMapper types;

    RecordSchemas(ObjectMapper types) {
        this.types = types;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = types.constructType(type.getType());
        if (java.getRawClass() == SuiAddress.class) {
            return address();
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && isPlainRecord(java)) {
            definition(schema, context).setRequired(required(java.getRawClass()));
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static Schema<?> address() {
        return new JsonSchema()
                .typesItem("string")
                .pattern("^0x[0-9a-fA-F]{1,64}$")
                .description("A Sui address; answers write all 64 digits in lower case.");
    }

    /** Records that leave defaults out say themselves what is always there. */
    private static boolean isPlainRecord(JavaType java) {
        var inclusion = java.getRawClass().getAnnotation(JsonInclude.class);
        return java.getRawClass().isRecord()
                && (inclusion == null || inclusion.value() != JsonInclude.Include.NON_DEFAULT);
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        var defined =
                reference == null ? null : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        return defined == null ? schema : defined;
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .sorted()
                .toList();
    }
}
