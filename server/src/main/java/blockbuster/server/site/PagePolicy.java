package blockbuster.server.site;

import blockbuster.server.settings.EdgeSettings;
import blockbuster.server.settings.SuiSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy of a page: scripts from here and the page's own inline ones, named by their hashes, since
 * the export carries its data in them. Styles may stand in the page; they can't call anybody.
 */
@Component
class PagePolicy {

    /** HTML 13.2.5.4: a script's text ends at the first closing tag, whatever stands before it. */
    private static final Pattern SCRIPT = Pattern.compile(
            "<script((?:\\s+(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)?)>(.*?)</script",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern HAS_SOURCE = Pattern.compile("\\ssrc\\s*=", Pattern.CASE_INSENSITIVE);

    private final String connections;
    private final String edge;
    private final String trustedTypes;

    PagePolicy(SiteSettings site, SuiSettings sui, EdgeSettings edge) {
        this.edge = origin(edge.publicUrl());
        this.connections = Stream.concat(Stream.of(sui.rpcUrl(), edge.publicUrl()), Stream.ofNullable(sui.faucetUrl()))
                .map(PagePolicy::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        this.trustedTypes = site.trustedTypes().isBlank()
                ? ""
                : "; require-trusted-types-for 'script'; trusted-types " + site.trustedTypes();
    }

    String of(String page) {
        return "default-src 'self'; script-src 'self'" + hashes(page)
                + "; style-src 'self' 'unsafe-inline'"
                + "; img-src 'self' data: blob:"
                + "; font-src 'self'"
                + "; media-src 'self' blob: " + edge
                + "; connect-src 'self' " + connections
                + "; worker-src 'self' blob:"
                + "; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                + trustedTypes;
    }

    private static String hashes(String page) {
        return inlineScripts(page).stream()
                .map(script -> " 'sha256-" + sha256(script) + "'")
                .distinct()
                .collect(Collectors.joining());
    }

    private static Set<String> inlineScripts(String page) {
        SequencedSet<String> scripts = new LinkedHashSet<>();
        var found = SCRIPT.matcher(page);
        while (found.find()) {
            if (!HAS_SOURCE.matcher(found.group(1)).find()) {
                scripts.add(found.group(2));
            }
        }
        return scripts;
    }

    private static String sha256(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
