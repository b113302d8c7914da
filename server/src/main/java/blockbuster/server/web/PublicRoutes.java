package blockbuster.server.web;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes of the API that need no login; a token that is sent nevertheless tells who calls. */
public final class PublicRoutes {

    private static final String[] READS = {
        "/api/v1/contents",
        "/api/v1/contents/*",
        "/api/v1/contents/*/poster",
        "/api/v1/contents/*/lease",
        "/api/v1/contents/*/rating",
        "/api/v1/contents/*/similar",
        "/api/v1/recommendations",
        "/api/v1/distributions",
        "/api/v1/distributions/*",
        "/api/v1/distributions/*/leaves",
        "/api/v1/distributions/*/payouts/*/proof",
        "/api/v1/distributions/*/challenges",
        "/api/v1/stats",
        "/api/v1/status",
        "/api/v1/config",
        "/api/v1/mail/*",
        "/api/v1/streams/*/*.m3u8",
        "/api/v1/streams/*/*.vtt",
        "/api/v1/streams/*/*.jpg",
        "/api/v1/streams/*/keys/**"
    };

    /** By method. */
    static final Map<HttpMethod, String[]> PATTERNS = Map.of(
            HttpMethod.GET,
            READS,
            HttpMethod.HEAD,
            READS,
            HttpMethod.POST,
            new String[] {"/api/v1/auth/challenge", "/api/v1/auth/login", "/api/v1/mail/*"},
            HttpMethod.OPTIONS,
            new String[] {"/api/v1/uploads/tus"});

    private PublicRoutes() {}

    /** Whether a route, with its path as it is mapped, needs no login. */
    public static boolean include(HttpMethod method, String path) {
        var container = PathContainer.parsePath(path);
        for (var pattern : PATTERNS.getOrDefault(method, new String[0])) {
            if (PathPatternParser.defaultInstance.parse(pattern).matches(container)) {
                return true;
            }
        }
        return false;
    }
}
