package blockbuster.server.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Optional;

/** Names nested records after their outer one, so that two of the same name don't become one schema. */
final class SchemaNames extends TypeNameResolver {

    private static final String CONTROLLER = "Controller";

    @Override
    protected String getNameOfClass(Class<?> type) {
        return Optional.<Class<?>>ofNullable(type.getEnclosingClass())
                .filter(outer -> !outer.getSimpleName().endsWith(CONTROLLER))
                .map(outer -> getNameOfClass(outer) + type.getSimpleName())
                .orElse(type.getSimpleName());
    }
}
