package blockbuster.media.subtitle;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the text of one cue. Only plain b, i and u tags are let through, closed in the order in which they were opened;
 * other tags, karaoke times and the braces of Advanced SubStation are removed; the rest is escaped, so that no player reads it as markup.
 */
final class CueText {

    private static final Set<String> KEPT = Set.of("b", "i", "u");
    private static final Pattern STYLE_BRACES = Pattern.compile("\\{\\\\[^{}]{0,200}}");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]{0,200}>|<[0-9:.]{1,20}>");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\u200B\uFEFF\uFFFE\uFFFF&&[^\n]]");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", "\u00A0", "&lrm;", "\u200E", "&rlm;", "\u200F");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|nbsp|lrm|rlm);");

    private CueText() {}

    static String clean(String text) {
        var plain = CONTROLS.matcher(STYLE_BRACES.matcher(text).replaceAll("")).replaceAll("");
        var clean = new StringBuilder();
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(plain);
        int position = 0;
        while (tags.find()) {
            clean.append(escape(plain.substring(position, tags.start())));
            clean.append(tag(tags.group(1), tags.group(2), open));
            position = tags.end();
        }
        clean.append(escape(plain.substring(position)));
        open.forEach(name -> clean.append("</").append(name).append('>'));
        return clean.toString().strip();
    }

    private static String tag(@Nullable String slash, @Nullable String name, ArrayDeque<String> open) {
        var known = slash == null || name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (slash == null || !KEPT.contains(known)) {
            return "";
        }
        if (slash.isEmpty()) {
            if (open.contains(known)) {
                return "";
            }
            open.push(known);
            return "<" + known + ">";
        }
        var closing = new StringBuilder();
        while (open.contains(known)) {
            closing.append("</").append(open.pop()).append('>');
        }
        return closing.toString();
    }

    /** What was escaped before is not escaped twice. */
    static String escape(String text) {
        var read = ENTITY.matcher(text).replaceAll(match -> ENTITIES.getOrDefault(match.group(), ""));
        return read.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
