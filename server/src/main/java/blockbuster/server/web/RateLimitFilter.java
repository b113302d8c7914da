package blockbuster.server.web;

import blockbuster.server.privacy.AddressHashes;
import blockbuster.server.settings.LimitSettings;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the API per client address before any work is done, and tells clients where they stand by the
 * {@code RateLimit} header (IETF draft-ietf-httpapi-ratelimit-headers). Routes that players repeat have a budget of
 * their own on each server, so that watching never exhausts browsing and no key waits for Redis to count it.
 */
@Component
@Order(RateLimitFilter.BEFORE_SECURITY)
class RateLimitFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private static final Pattern PLAYBACK = Pattern.compile("/api/v1/streams/[^/]+/(?:[^/]+\\.m3u8|keys/.*|heartbeat)");

    private final RateLimiter limiter;
    private final AddressHashes addresses;
    private final LimitSettings limits;
    private final Problems problems;

    RateLimitFilter(RateLimiter limiter, AddressHashes addresses, LimitSettings limits, Problems problems) {
        this.limiter = limiter;
        this.addresses = addresses;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean playback = PLAYBACK.matcher(request.getRequestURI()).matches();
        int perMinute = playback ? limits.playbackPerMinute() : limits.apiPerMinute();
        var client = addresses.of(request.getRemoteAddr());
        var probe =
                playback ? limiter.takeHere("playback:" + client, perMinute) : limiter.take("api:" + client, perMinute);
        describe(response, probe, perMinute);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, tooMany(perMinute, Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    private static void describe(HttpServletResponse response, ConsumptionProbe probe, int perMinute) {
        long reset = Problems.wholeSeconds(Duration.ofNanos(probe.getNanosToWaitForReset()));
        response.setHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=60");
        response.setHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + reset);
    }

    private static ProblemException tooMany(int perMinute, Duration wait) {
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "At most " + perMinute + " requests a minute. Wait as long as Retry-After says.")
                .retryAfter(wait);
    }
}
