package blockbuster.server.upload.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The announcement of a file; its SHA-256 may be told too, and is then compared with what arrives. */
record NewUpload(
        @NotBlank String title,
        @NotNull String description,
        @NotBlank String genre,

        @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language tag")
        String language,

        @NotBlank @Size(max = 255) String fileName,
        @PositiveOrZero long sizeBytes,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
        String sha256) {

    TitleDetails details() {
        return new TitleDetails(title.strip(), description.strip(), genre.strip(), language);
    }
}
