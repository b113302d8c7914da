package blockbuster.server.site;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A file of the export as it goes over the wire; nobody changes its bytes. */
final class SiteFile {

    private final String name;
    private final byte[] content;
    private final MediaType type;
    private final String hash;
    private final Map<String, byte[]> encodings;
    private final @Nullable String policy;

    SiteFile(
            String name,
            byte[] content,
            MediaType type,
            String hash,
            Map<String, byte[]> encodings,
            @Nullable String policy) {
        this.name = name;
        this.content = content;
        this.type = type;
        this.hash = hash;
        this.encodings = Map.copyOf(encodings);
        this.policy = policy;
    }

    /** Its path below the export. */
    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    MediaType type() {
        return type;
    }

    /** Of the content, for validators. */
    String hash() {
        return hash;
    }

    /** The content in other encodings, by the name that HTTP has for them. */
    Map<String, byte[]> encodings() {
        return encodings;
    }

    /** The Content-Security-Policy of a page. */
    Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    /** Whether the file's name changes with its content. */
    boolean isImmutable() {
        return name.startsWith("_next/static/") || name.startsWith("assets/");
    }
}
