package blockbuster.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a trace id (the one of a W3C {@code traceparent} header, else a new one), puts it into every log
 * line of the request and into the {@code X-Request-Id} response header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traceId = traceId(request.getHeader("traceparent"));
        response.setHeader("X-Request-Id", traceId);
        try (var _ = MDC.putCloseable("traceId", traceId)) {
            chain.doFilter(request, response);
        } finally {
            // Set by whoever authenticates the request.
            MDC.remove("userId");
        }
    }

    private static String traceId(@Nullable String traceParent) {
        var match = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return match.matches() ? match.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
