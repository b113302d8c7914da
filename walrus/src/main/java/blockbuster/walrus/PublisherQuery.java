package blockbuster.walrus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a store request.
 *
 * @param heldBy the address that gets the blob object, {@link #SHARED}, or null if the publisher keeps it
 * @param force registers the bytes once more even if they are there for long enough
 */
record PublisherQuery(
        long epochs,
        boolean deletable,
        boolean force,
        @Nullable String heldBy) {

    static final String SHARED = "shared";

    /** The network sells storage at most this many epochs ahead. */
    private static final long MAX_EPOCHS_AHEAD = 53;

    private static final List<String> FLAGS = List.of("deletable", "permanent", "force", "reuse_resources", "share");

    /** What is wrong with a query, or empty. */
    static Optional<String> problem(QueryString query) {
        OptionalLong epochs = epochs(query);
        if (epochs.isEmpty() || epochs.getAsLong() < 1 || epochs.getAsLong() > MAX_EPOCHS_AHEAD) {
            return Optional.of("epochs must be between 1 and " + MAX_EPOCHS_AHEAD + ".");
        }
        for (String flag : FLAGS) {
            if (query.has(flag) && !query.text(flag).matches("true|false")) {
                return Optional.of(flag + " must be true or false.");
            }
        }
        if (query.isTrue("deletable") && query.isTrue("permanent")) {
            return Optional.of("A blob can't be both deletable and permanent.");
        }
        if (query.has("send_object_to") && query.has("share")) {
            return Optional.of("A blob object is either sent or shared: give send_object_to or share.");
        }
        if (query.has("send_object_to") && !query.text("send_object_to").matches("0x[0-9a-fA-F]{1,64}")) {
            return Optional.of("send_object_to must be a Sui address.");
        }
        if (query.has("encoding_type") && !query.text("encoding_type").equals("RS2")) {
            return Optional.of("The encoding type must be RS2.");
        }
        return query.has("quilt_version") && !query.text("quilt_version").matches("v1|V1|1")
                ? Optional.of("The quilt version must be v1.")
                : Optional.empty();
    }

    /** Reads a query that has no problem. */
    static PublisherQuery of(QueryString query) {
        String sentTo = query.has("send_object_to") ? query.text("send_object_to") : null;
        return new PublisherQuery(
                epochs(query).orElseThrow(),
                !query.isTrue("permanent"),
                query.isTrue("force"),
                query.isTrue("share") ? SHARED : sentTo);
    }

    private static OptionalLong epochs(QueryString query) {
        return query.has("epochs") ? query.natural("epochs") : OptionalLong.of(1);
    }
}
