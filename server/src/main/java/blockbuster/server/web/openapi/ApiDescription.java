package blockbuster.server.web.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String LOGIN = "login";

    @Bean
    OpenAPI api() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token that `POST /api/v1/auth/login` answers with.");
        return new OpenAPI()
                .info(new Info()
                        .title("Blockbuster")
                        .version("1")
                        .description(
                                "Amounts are base units of a coin, as decimal text. Times are RFC 3339 in UTC. What"
                                        + " an answer leaves out is not there; nothing is null."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(LOGIN, bearer)
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.schema()));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    OperationCustomizer operations() {
        return new Operations();
    }

    @Bean
    OpenApiCustomizer routes() {
        return new Routes();
    }
}
