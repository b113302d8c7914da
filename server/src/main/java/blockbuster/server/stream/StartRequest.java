package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A wish to play a title.
 *
 * @param membershipId the membership to play with; the caller's best one if absent
 * @param keyWaitSeconds how long key requests may be held, for players that never ask twice; the default suits browsers
 */
record StartRequest(
        @NotNull SuiAddress contentId,
        @Nullable SuiAddress membershipId,
        @Nullable @Min(0) @Max(30) Integer keyWaitSeconds) {}
