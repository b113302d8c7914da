package blockbuster.server.upload.internal;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of uploads.
 *
 * @param maxSize of one file
 * @param freeSpace what must stay free on the disk beside the space an upload needs
 * @param retries of a failing step before the upload is given up
 * @param storageEpochs how long blobs are paid for on Walrus
 * @param inFlight of announced files of one creator that have not arrived whole
 * @param perDay of one creator within 24 hours
 * @param expiry how long an upload waits for more of its file
 * @param secondLadder whether films get an AV1 and Opus ladder when they are whole without
 */
@Validated
@ConfigurationProperties("blockbuster.upload")
record UploadSettings(
        @DefaultValue("50GB") DataSize maxSize,
        @DefaultValue("1GB") DataSize freeSpace,
        @DefaultValue("10") @Positive int retries,
        @DefaultValue("26") @Positive int storageEpochs,
        @DefaultValue("100GB") DataSize inFlight,
        @DefaultValue("250GB") DataSize perDay,
        @DefaultValue("24h") Duration expiry,
        @DefaultValue("false") boolean secondLadder) {}
