package blockbuster.server.settings;

import blockbuster.walrus.StoragePrice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Walrus that films are stored on, and its terms.
 *
 * @param publisherUrl the publishers that store blobs, separated by commas, the preferred first
 * @param aggregatorUrl the aggregators that read them, likewise
 * @param publisherJwtSecret signs uploads for publishers that run with {@code --jwt-decode-secret}; absent for open ones
 * @param epochLength how long a storage epoch lasts: 14 days on mainnet
 * @param epochZero when epoch 0 began, or would have
 * @param frostPerMibAndEpoch the storage price that the nodes voted on
 * @param mistPerWal what a WAL costs in MIST; without it nothing is paid from earnings
 * @param coinType of the WAL on this network
 */
@Validated
@ConfigurationProperties("blockbuster.walrus")
public record WalrusSettings(
        @NotEmpty List<URI> publisherUrl,
        @NotEmpty List<URI> aggregatorUrl,
        @Nullable Secret publisherJwtSecret,
        @DefaultValue("14d") @NotNull Duration epochLength,
        @DefaultValue("1970-01-01T00:00:00Z") @NotNull Instant epochZero,
        @DefaultValue("2100") @Positive long frostPerMibAndEpoch,
        @Nullable Long mistPerWal,
        @DefaultValue(MAINNET_WAL) @NotBlank String coinType) {

    /** The network sells storage at most this many epochs ahead. */
    public static final int MOST_EPOCHS_AHEAD = 53;

    private static final String MAINNET_WAL =
            "0x356a26eb9e012a68958082340d4c4116e7f55615cf27affcff209cf0ae544f59::wal::WAL";

    private static final BigInteger FROST_PER_WAL = BigInteger.valueOf(1_000_000_000);

    public WalrusSettings {
        publisherUrl = given(publisherUrl);
        aggregatorUrl = given(aggregatorUrl);
    }

    /** An absent property is left to the validation, which names it. */
    private static List<URI> given(@Nullable List<URI> urls) {
        return urls == null ? List.of() : List.copyOf(urls);
    }

    public long epochAt(Instant time) {
        return Math.floorDiv(Duration.between(epochZero, time).toMillis(), epochLength.toMillis());
    }

    /** When an epoch begins. */
    public Instant startOf(long epoch) {
        return epochZero.plus(epochLength.multipliedBy(epoch));
    }

    /** The price of keeping a blob of this encoded size. */
    public long frost(long encodedBytes, long epochs) {
        return StoragePrice.frost(encodedBytes, epochs, frostPerMibAndEpoch);
    }

    /** What an amount of FROST costs in MIST, rounded up; empty if no price is set. */
    public Optional<BigInteger> mist(BigInteger frost) {
        return Optional.ofNullable(mistPerWal)
                .map(BigInteger::valueOf)
                .map(price -> frost.multiply(price)
                        .add(FROST_PER_WAL.subtract(BigInteger.ONE))
                        .divide(FROST_PER_WAL));
    }
}
