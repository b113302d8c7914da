package blockbuster.server.recommendation;

import blockbuster.server.web.WireNames;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a title is recommended; clients put it into words. */
enum Reason {
    /** Members who watched {@code because} watched this too. */
    WATCHED_TOGETHER,
    /** By the creator of {@code because}. */
    SAME_CREATOR,
    /** Its words are like those of {@code because}. */
    SIMILAR_STORY,
    /** Of the genre of {@code because}. */
    SAME_GENRE,
    /** Played more than others. */
    POPULAR,
    /** Rated higher than others. */
    TOP_RATED,
    /** Came on the shelf lately. */
    NEW;

    @JsonValue
    String wireName() {
        return WireNames.of(this);
    }
}
