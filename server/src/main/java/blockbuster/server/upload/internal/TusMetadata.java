package blockbuster.server.upload.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.web.ProblemException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header {@code Upload-Metadata} of tus: an announcement as keys with values in Base64. */
record TusMetadata(Map<String, String> values) {

    TusMetadata {
        values = Map.copyOf(values);
    }

    /** @throws ProblemException 400 if it can't be understood */
    static TusMetadata parse(String header) {
        var values = new HashMap<String, String>();
        for (var pair : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            if (!parts[0].isEmpty() && values.put(parts[0], parts.length == 1 ? "" : decode(parts[1])) != null) {
                throw ProblemException.invalid("Upload-Metadata has " + parts[0] + " twice.");
            }
        }
        return new TusMetadata(values);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("The values of Upload-Metadata must be in Base64.");
        }
    }

    NewUpload announcement(long sizeBytes) {
        return new NewUpload(
                text("title"),
                text("description"),
                text("genre"),
                text("language"),
                year(),
                text("filename"),
                sizeBytes,
                sha256());
    }

    private @Nullable Integer year() {
        var year = text("year").strip();
        try {
            return year.isEmpty() ? null : Integer.valueOf(year);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("The year in Upload-Metadata must be a number, such as 1985.");
        }
    }

    private @Nullable String sha256() {
        return values.get("sha256");
    }

    private String text(String key) {
        return values.getOrDefault(key, "");
    }
}
