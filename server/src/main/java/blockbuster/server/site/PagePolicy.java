package blockbuster.server.site;

import blockbuster.server.settings.EdgeSettings;
import blockbuster.server.settings.SuiSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy of a page: scripts and styles from here, and the page's own inline ones, named by their
 * hashes, since the export carries its data and its looks in them. Styles of other pages are named too: they are put into
 * the page when the viewer goes there. Texts become scripts' addresses only by the policies that the app makes.
 */
@Component
class PagePolicy {

    private static final Pattern SCRIPT = element("script");
    private static final Pattern STYLE = element("style");
    private static final Pattern HAS_SOURCE = Pattern.compile("\\ssrc\\s*=", Pattern.CASE_INSENSITIVE);

    private final String connections;
    private final String edge;
    private final String trustedTypes;
    private final SiteStyles styles;

    PagePolicy(SiteSettings site, SuiSettings sui, EdgeSettings edge, SiteStyles styles) {
        this.edge = origin(edge.publicUrl());
        this.connections = Stream.concat(Stream.of(sui.rpcUrl(), edge.publicUrl()), Stream.ofNullable(sui.faucetUrl()))
                .map(PagePolicy::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        this.trustedTypes = site.trustedTypes();
        this.styles = styles;
    }

    String of(String page) {
        var allStyles = Stream.concat(inline(STYLE, page), styles.all().stream());
        // hls.js gives each subtitle track an empty file of its own as "data:", so that browsers take it for loaded.
        return "default-src 'self'; script-src 'self'" + hashes(inline(SCRIPT, page))
                + "; style-src 'self'" + hashes(allStyles)
                + "; img-src 'self' data: blob:"
                + "; font-src 'self'"
                + "; media-src 'self' blob: data: " + edge
                + "; connect-src 'self' " + connections
                + "; worker-src 'self' blob:"
                + "; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                + "; require-trusted-types-for 'script'; trusted-types " + trustedTypes;
    }

    private static String hashes(Stream<String> texts) {
        return texts.distinct().map(text -> " 'sha256-" + sha256(text) + "'").collect(Collectors.joining());
    }

    /** HTML 13.2.5.4: the text of a script or style ends at the first closing tag, whatever stands before it. */
    private static Pattern element(String name) {
        return Pattern.compile(
                "<%1$s((?:\\s+(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)?)>(.*?)</%1$s".formatted(name),
                Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    /** The texts of elements that stand in the page itself. */
    private static Stream<String> inline(Pattern element, String page) {
        return element.matcher(page)
                .results()
                .filter(found -> !HAS_SOURCE.matcher(found.group(1)).find())
                .map(found -> found.group(2));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
