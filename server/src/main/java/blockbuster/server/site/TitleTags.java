package blockbuster.server.site;

import blockbuster.server.content.Content;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a title's Open Graph tags (ogp.me) into the page that plays it, in place of the page's own: other sites show
 * them where somebody posts a link. Whatever creators write comes out as text.
 */
final class TitleTags {

    private static final int LONGEST = 300;
    private static final Pattern NAME = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern OWN_TAGS =
            Pattern.compile("<meta (?:property=\"og:|name=\"twitter:|name=\"description\")[^>]*>");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+");

    private TitleTags() {}

    static String insert(String page, Content content, URI publicUrl) {
        int headEnd = page.indexOf("</head>");
        if (headEnd < 0) {
            return page;
        }
        var head = OWN_TAGS.matcher(page.substring(0, headEnd)).replaceAll("");
        var name = "<title>" + text(content.title()) + " · Blockbuster</title>";
        var named = NAME.matcher(head).replaceFirst(Matcher.quoteReplacement(name));
        return named + tags(content, publicUrl) + page.substring(headEnd);
    }

    private static String tags(Content content, URI publicUrl) {
        var root = publicUrl.toString().replaceAll("/+$", "");
        var properties = List.of(
                property("og:type", "video.movie"),
                property("og:site_name", "Blockbuster"),
                property("og:title", content.title()),
                property("og:description", content.description()),
                property("og:url", root + "/watch/" + content.id()),
                property("video:duration", Long.toString(content.durationMs() / 1000)),
                named("description", content.description()));
        return Stream.concat(properties.stream(), picture(content, root)).collect(Collectors.joining());
    }

    private static Stream<String> picture(Content content, String root) {
        return content.posterBlobId().isEmpty()
                ? Stream.of(named("twitter:card", "summary"))
                : Stream.of(
                        property("og:image", root + "/api/v1/contents/" + content.id() + "/poster"),
                        named("twitter:card", "summary_large_image"));
    }

    private static String property(String name, String value) {
        return "<meta property=\"" + name + "\" content=\"" + text(value) + "\"/>";
    }

    private static String named(String name, String value) {
        return "<meta name=\"" + name + "\" content=\"" + text(value) + "\"/>";
    }

    private static String text(String value) {
        var line = NOT_TEXT.matcher(value).replaceAll(" ").strip();
        int length = line.codePointCount(0, line.length());
        var shown = length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return HtmlUtils.htmlEscape(shown, "UTF-8");
    }
}
