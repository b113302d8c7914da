package blockbuster.server.quote.internal;

import blockbuster.server.chain.GasEstimates;
import blockbuster.server.chain.GasHistory;
import blockbuster.server.quote.internal.Quote.Basis;
import blockbuster.server.quote.internal.Quote.BreakEven;
import blockbuster.server.quote.internal.Quote.Storage;
import blockbuster.server.quote.internal.Quote.Unknown;
import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.revenue.TitleEarnings.PoolRate;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.walrus.StoragePrice;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes quotes. Everything is integer arithmetic, rounded up: a quote is never too low for its assumptions. */
@Component
class Quotes {

    private static final BigInteger SECONDS_PER_MINUTE = BigInteger.valueOf(60);

    private final WalrusSettings walrus;
    private final Throughput throughput;
    private final GasEstimates estimates;
    private final GasHistory gas;
    private final TitleEarnings earnings;

    Quotes(
            WalrusSettings walrus,
            Throughput throughput,
            GasEstimates estimates,
            GasHistory gas,
            TitleEarnings earnings) {
        this.walrus = walrus;
        this.throughput = throughput;
        this.estimates = estimates;
        this.gas = gas;
        this.earnings = earnings;
    }

    Quote of(QuoteRequest request) {
        var storage = storage(request);
        var transcode = throughput.of(request.durationMs());
        var registration = registration(storage.blobs());
        var mist = registration.map(Cost::mist);
        return new Quote(
                storage,
                new Quote.Transcode(transcode.millis(), transcode.films()),
                new Quote.Gas(
                        mist.map(BigInteger::toString).orElse(null),
                        registration.map(Cost::basis).orElse(null)),
                breakEven(new BigInteger(storage.frost()), mist));
    }

    private Optional<Cost> registration(int blobs) {
        return estimates
                .titleRegistration(blobs)
                .map(net -> new Cost(net.max(BigInteger.ZERO), Basis.DRY_RUN))
                .or(() -> gas.latestNet(GasHistory.TITLE_REGISTRATION)
                        .map(net -> new Cost(net.max(BigInteger.ZERO), Basis.LATEST_REGISTRATION)));
    }

    private record Cost(BigInteger mist, Basis basis) {}

    private Storage storage(QuoteRequest request) {
        var blobs = Sizes.blobs(request);
        long bytes = 0;
        long encoded = 0;
        long frost = 0;
        for (long blob : blobs) {
            long kept = StoragePrice.encodedBytes(blob);
            bytes += blob;
            encoded += kept;
            frost = Math.addExact(frost, walrus.frost(kept, 1));
        }
        return new Storage(
                blobs.size(),
                bytes,
                encoded,
                walrus.coinType(),
                Long.toString(frost),
                request.epochs(),
                Long.toString(Math.multiplyExact(frost, request.epochs())),
                walrus.epochLength().toMillis());
    }

    private BreakEven breakEven(BigInteger frost, Optional<BigInteger> gasMist) {
        var unknown = new ArrayList<Unknown>();
        var storageMist = walrus.mist(frost);
        var rate = earnings.latestRate();
        if (gasMist.isEmpty()) {
            unknown.add(Unknown.GAS);
        }
        if (storageMist.isEmpty()) {
            unknown.add(Unknown.WAL_PRICE);
        }
        if (rate.isEmpty()) {
            unknown.add(Unknown.POOL_RATE);
        }
        var cost = storageMist.flatMap(storage -> gasMist.map(storage::add));
        var minutes = cost.flatMap(mist -> rate.map(earned -> minutes(mist, earned)));
        return new BreakEven(
                cost.map(BigInteger::toString).orElse(null),
                minutes.map(BigInteger::toString).orElse(null),
                unknown);
    }

    private static BigInteger minutes(BigInteger mist, PoolRate rate) {
        var perMinutes = rate.paid().multiply(SECONDS_PER_MINUTE);
        return mist.multiply(BigInteger.valueOf(rate.creditedSeconds()))
                .add(perMinutes)
                .subtract(BigInteger.ONE)
                .divide(perMinutes);
    }
}
