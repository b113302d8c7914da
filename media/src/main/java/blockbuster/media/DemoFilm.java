package blockbuster.media;

import java.nio.file.Path;

/** A demonstration film, ready to be uploaded; {@code language} is a BCP 47 tag. */
public record DemoFilm(Path file, String title, String synopsis, String genre, String language) {}
