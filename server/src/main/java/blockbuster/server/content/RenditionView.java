package blockbuster.server.content;

import org.jspecify.annotations.Nullable;

/** One rendition as shown to viewers; pictures have a size and frame rate, sound a language and channels. */
record RenditionView(
        String name,
        String kind,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String language,
        String codecs,
        long bandwidth) {}
