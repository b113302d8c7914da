package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the creator says about the title; the year is when the film came out. */
record TitleDetails(
        @NotBlank String title,
        @NotNull String description,
        @NotBlank String genre,

        @NotBlank @Pattern(regexp = NewUpload.LANGUAGE, message = "must be a BCP 47 language tag")
        String language,

        @Nullable @Min(NewUpload.FIRST_YEAR) @Max(9999) Integer year) {

    /** The contract counts UTF-8 bytes; better refused now than after hours of work. */
    private static final int MOST_TITLE_BYTES = 200;

    private static final int MOST_DESCRIPTION_BYTES = 4_000;
    private static final int MOST_LABEL_BYTES = 64;

    TitleDetails stripped() {
        return new TitleDetails(title.strip(), description.strip(), genre.strip(), language, year);
    }

    void requireFitsOnChain() {
        requireAtMost("title", title, MOST_TITLE_BYTES);
        requireAtMost("description", description, MOST_DESCRIPTION_BYTES);
        requireAtMost("genre", genre, MOST_LABEL_BYTES);
        requireAtMost("language", language, MOST_LABEL_BYTES);
    }

    private static void requireAtMost(String field, String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw ProblemException.invalid("The " + field + " is too long: at most " + bytes + " bytes. Shorten it.");
        }
    }
}
