package blockbuster.server.web.openapi;

import blockbuster.server.web.PublicRoutes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Says of each route who may call it, and in which format it answers where that is not JSON. */
final class Routes implements OpenApiCustomizer {

    /** Formats of answers, by the end of the path. */
    private static final Map<String, String> FORMATS = Map.of(
            ".m3u8", "application/vnd.apple.mpegurl",
            ".m4s", "video/mp4",
            ".mp4", "video/mp4",
            ".key", "application/octet-stream",
            ".vtt", "text/vtt",
            ".jpg", "image/jpeg",
            ".csv", "text/csv",
            "/poster", "image/*");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setSecurity(security(method, path));
                    if (method == PathItem.HttpMethod.GET) {
                        FORMATS.entrySet().stream()
                                .filter(format -> path.endsWith(format.getKey()))
                                .forEach(format -> answersIn(operation, format.getValue()));
                    }
                }));
    }

    private static List<SecurityRequirement> security(PathItem.HttpMethod method, String path) {
        return PublicRoutes.include(HttpMethod.valueOf(method.name()), path)
                ? List.of()
                : List.of(new SecurityRequirement().addList(ApiDescription.LOGIN));
    }

    private static void answersIn(Operation operation, String format) {
        var response = Objects.requireNonNull(operation.getResponses().get("200"));
        response.getContent().values().forEach(body -> response.setContent(new Content().addMediaType(format, body)));
    }
}
