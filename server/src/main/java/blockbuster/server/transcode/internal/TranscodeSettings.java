package blockbuster.server.transcode.internal;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How films are converted.
 *
 * @param enabled whether this server converts films itself; otherwise there must be workers
 * @param slots pieces at the same time; 0 is one for each core, as far as memory goes
 * @param chunkSeconds of film that a crash costs at the most; the same on all servers of a database
 * @param retries of a failing piece before its film is given up
 * @param freeSpace what must stay free on the storage beside the space a piece needs
 */
@Validated
@ConfigurationProperties("blockbuster.transcode")
record TranscodeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0") @PositiveOrZero int slots,
        @DefaultValue("60") @Positive int chunkSeconds,
        @DefaultValue("5") @Positive int retries,
        @DefaultValue("1GB") DataSize freeSpace) {}
