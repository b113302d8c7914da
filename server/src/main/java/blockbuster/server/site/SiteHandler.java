package blockbuster.server.site;

import blockbuster.server.web.ProblemException;
import blockbuster.server.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UrlPathHelper;

/** Answers whatever no other route does: with a file of the web app, or, below the API, with a problem. */
@Component
class SiteHandler implements HttpRequestHandler {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** In the order of preference. */
    private static final String[] ENCODINGS = {"br", "gzip"};

    private static final Pattern REFUSED = Pattern.compile(";q=0(\\.0*)?$");

    private final SiteFiles files;
    private final TitlePages titles;
    private final Problems problems;

    SiteHandler(SiteFiles files, TitlePages titles, Problems problems) {
        this.files = files;
        this.titles = titles;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException(
                    request.getMethod(), Arrays.asList(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        }
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        var file = isPagePath(path) ? files.find(path) : Optional.<SiteFile>empty();
        if (file.isPresent()) {
            found(request, response, path, file.get());
        } else {
            missing(request, response, path);
        }
    }

    private static boolean isPagePath(String path) {
        return !path.startsWith("/api/") && !path.equals("/api") && !path.startsWith("/actuator/");
    }

    private void found(HttpServletRequest request, HttpServletResponse response, String path, SiteFile file)
            throws IOException {
        file.policy().ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                file.isImmutable()
                        ? FOREVER.getHeaderValue()
                        : CacheControl.noCache().getHeaderValue());
        var tagged = titles.tagged(file, path);
        if (tagged.isPresent()) {
            // Weak, so that the container may compress it.
            send(request, response, file, "W/\"" + SiteFiles.hash(tagged.get()) + "\"", tagged.get());
        } else {
            sendEncoded(request, response, file);
        }
    }

    private static void sendEncoded(HttpServletRequest request, HttpServletResponse response, SiteFile file)
            throws IOException {
        if (!file.encodings().isEmpty()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        for (var encoding : ENCODINGS) {
            var content = file.encodings().get(encoding);
            if (content != null && accepts(request, encoding)) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding);
                send(request, response, file, "\"" + file.hash() + "-" + encoding + "\"", content);
                return;
            }
        }
        send(request, response, file, "\"" + file.hash() + "\"", file.content());
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, SiteFile file, String tag, byte[] content)
            throws IOException {
        if (response.getStatus() == HttpServletResponse.SC_OK
                && new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(file.type().toString());
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }

    /** People get a page; whoever asked for a file or the API, a problem. */
    private void missing(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var page = isPagePath(path) && !path.substring(path.lastIndexOf('/')).contains(".")
                ? files.find("/404.html")
                : Optional.<SiteFile>empty();
        if (page.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            found(request, response, path, page.get());
        } else {
            problems.write(response, ProblemException.notFound("page"));
        }
    }

    /** RFC 9110 12.5.3, for what browsers send: a list of names, some with a weight. */
    private static boolean accepts(HttpServletRequest request, String encoding) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(part -> part.replace(" ", ""))
                        .anyMatch(part -> part.equals(encoding)
                                || (part.startsWith(encoding + ";")
                                        && !REFUSED.matcher(part).find()));
    }
}
