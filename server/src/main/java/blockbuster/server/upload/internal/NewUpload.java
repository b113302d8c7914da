package blockbuster.server.upload.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The announcement of a file.
 *
 * @param year when the film came out, if it is to be told
 * @param sha256 compared with what arrives, if it is told
 */
record NewUpload(
        @NotBlank String title,
        @NotNull String description,
        @NotBlank String genre,

        @NotBlank @Pattern(regexp = NewUpload.LANGUAGE, message = "must be a BCP 47 language tag")
        String language,

        @Nullable @Min(NewUpload.FIRST_YEAR) @Max(9999) Integer year,
        @NotBlank @Size(max = 255) String fileName,
        @PositiveOrZero long sizeBytes,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
        String sha256) {

    /** Before it there are no films. */
    static final int FIRST_YEAR = 1870;

    /** BCP 47 tags. */
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    TitleDetails details() {
        return new TitleDetails(title, description, genre, language, year).stripped();
    }
}
