package blockbuster.media.probe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/** Turns the ISO 639-2 codes of containers into BCP 47 (RFC 5646) primary subtags, the shortest code there is. */
final class Languages {

    private static final String UNDETERMINED = "und";

    private static final Map<String, String> TWO_BY_THREE = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(Languages::threeLetters, two -> two, (first, second) -> first));

    /** ISO 639-2/B codes that differ from the terminological ones. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private Languages() {}

    static String primarySubtag(String tag) {
        var primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (!primary.matches("[a-z]{2,3}")) {
            return UNDETERMINED;
        }
        return BIBLIOGRAPHIC.getOrDefault(primary, TWO_BY_THREE.getOrDefault(primary, primary));
    }

    private static String threeLetters(String two) {
        try {
            return Locale.of(two).getISO3Language();
        } catch (MissingResourceException e) {
            return two;
        }
    }
}
