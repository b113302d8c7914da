package blockbuster.server.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Gives operations names that stay when others are added, and the refusals that all of them may answer with. */
final class Operations implements OperationCustomizer {

    private static final String CONTROLLER = "Controller";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var subject = handler.getBeanType().getSimpleName().replace(CONTROLLER, "");
        operation.setOperationId(
                decapitalized(subject) + capitalized(handler.getMethod().getName()));
        operation.setTags(List.of(subject));
        operation.getResponses().forEach((status, response) -> describeRefusal(status, response));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("Refused, and why").content(ProblemSchema.content()));
        return operation;
    }

    /** The generator takes every documented status for one with the route's own answer. */
    private static void describeRefusal(String status, ApiResponse response) {
        if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(ProblemSchema.content());
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
