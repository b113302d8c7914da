package blockbuster.server.upload.internal;

import jakarta.validation.constraints.Positive;
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
 */
@Validated
@ConfigurationProperties("blockbuster.upload")
record UploadSettings(
        @DefaultValue("50GB") DataSize maxSize,
        @DefaultValue("1GB") DataSize freeSpace,
        @DefaultValue("10") @Positive int retries,
        @DefaultValue("26") @Positive int storageEpochs) {}
