package blockbuster.server.auth;

import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Supplies {@link Caller}, or {@code Optional<Caller>} on public routes, from the login token. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = caller();
        caller.ifPresent(known -> MDC.put("userId", known.address().toString()));
        return parameter.isOptional()
                ? caller
                : caller.orElseThrow(() -> new ProblemException(
                        HttpStatus.UNAUTHORIZED, "unauthorized", "Not logged in", "Log in with your wallet first."));
    }

    private static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken login
                ? Optional.of(new Caller(
                        SuiAddress.parse(Objects.requireNonNull(login.getToken().getSubject())),
                        Objects.requireNonNull(login.getToken().getId())))
                : Optional.empty();
    }
}
