package blockbuster.server.lease.internal;

import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.settings.WalrusSettings;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What extensions cost, and how far a title's earnings reach. */
@Component
class LeasePrices {

    private final WalrusSettings walrus;
    private final TitleEarnings earnings;
    private final Extensions extensions;

    LeasePrices(WalrusSettings walrus, TitleEarnings earnings, Extensions extensions) {
        this.walrus = walrus;
        this.earnings = earnings;
        this.extensions = extensions;
    }

    /** The price of having all of a title's blobs until an epoch; those that stay longer cost nothing. */
    long frost(Lease lease, long toEpoch) {
        return lease.blobs().stream()
                .filter(blob -> blob.endEpoch() < toEpoch)
                .mapToLong(blob -> walrus.frost(blob.encodedBytes(), toEpoch - blob.endEpoch()))
                .sum();
    }

    /** An extension that a title's earnings pay for. */
    record Affordable(long toEpoch, long frost, BigInteger mist) {}

    /** The longest extension up to {@code furthest} that what a title earned and hasn't spent yet pays for. */
    Optional<Affordable> affordable(Lease lease, long furthest) {
        var left = left(lease);
        for (long to = furthest; to > lease.endEpoch(); to--) {
            long frost = frost(lease, to);
            var mist = walrus.mist(BigInteger.valueOf(frost));
            if (mist.isPresent() && mist.get().compareTo(left) <= 0) {
                return Optional.of(new Affordable(to, frost, mist.get()));
            }
        }
        return Optional.empty();
    }

    /** What a title earned, less what its lease has cost. */
    BigInteger left(Lease lease) {
        return earnings.earned(lease.content()).subtract(extensions.spentMist(lease.content()));
    }
}
