package blockbuster.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Names a device by its {@code User-Agent} in words its owner knows again: "Firefox on Linux". The header itself, by
 * which people could be told apart, is not kept.
 */
public final class DeviceName {

    /** By what the header contains; many claim to be others too, hence the order. */
    private static final SequencedMap<String, String> PROGRAMS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox",
            "Firefox",
            "Chrom",
            "Chrome",
            "Safari",
            "Safari",
            "AppleCoreMedia",
            "Safari",
            "Lavf",
            "FFmpeg",
            "VLC",
            "VLC",
            "curl",
            "curl",
            "Java",
            "Java client");

    private static final SequencedMap<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private DeviceName() {}

    /** The name; empty if the header tells nothing known. */
    public static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var program = find(PROGRAMS, userAgent);
        var system = find(SYSTEMS, userAgent);
        return program.isPresent() && system.isPresent()
                ? program.get() + " on " + system.get()
                : program.or(() -> system).orElse("");
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static SequencedMap<String, String> ordered(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
