package blockbuster.server.content;

import org.jspecify.annotations.Nullable;

/** Members' ratings of a title: the mean of 1 to 5 stars, absent without any. */
public record Rating(@Nullable Double average, long count) {

    static Rating of(Content content) {
        return new Rating(
                content.ratingCount() == 0 ? null : (double) content.ratingSum() / content.ratingCount(),
                content.ratingCount());
    }
}
