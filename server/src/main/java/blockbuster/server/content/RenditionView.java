package blockbuster.server.content;

import blockbuster.media.PackagedRendition;
import blockbuster.media.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One rendition as shown to viewers; pictures have a size and frame rate, sound a language and channels,
 * subtitles a language; what is not for everybody has a role. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record RenditionView(
        @Schema(requiredMode = RequiredMode.REQUIRED) String name,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"video", "audio", "subtitles"})
        String kind,

        int width,
        int height,
        double frameRate,
        String language,
        int channels,
        @Nullable String role,
        String codecs,
        long bandwidth,
        long averageBandwidth) {

    static RenditionView of(PackagedRendition rendition) {
        return new RenditionView(
                rendition.name(),
                rendition.kind().name().toLowerCase(Locale.ROOT),
                rendition.width(),
                rendition.height(),
                rendition.frameRate(),
                rendition.language(),
                rendition.channels(),
                rendition.role() == Role.MAIN ? null : rendition.role().name().toLowerCase(Locale.ROOT),
                rendition.codecs(),
                rendition.bandwidth(),
                rendition.averageBandwidth());
    }
}
