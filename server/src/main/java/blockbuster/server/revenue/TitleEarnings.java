package blockbuster.server.revenue;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What titles earn, by the finished distributions; amounts in base units of the pool's coin. */
public interface TitleEarnings {

    /**
     * What a title has earned its creator: of every payout the title's part by score, each rounded down, so that a
     * creator's titles together never exceed what the creator got.
     */
    BigInteger earned(SuiAddress content);

    /** What each of a creator's titles earned in each finished distribution, the latest first. */
    List<PeriodEarnings> ofCreator(SuiAddress creator);

    /** A title's part of a payout, rounded down, for {@code creditedSeconds} of watching. */
    record PeriodEarnings(
            SuiAddress content, Instant periodStart, Instant periodEnd, long creditedSeconds, BigInteger amount) {}

    /** What the latest distribution paid for watching; empty before the first that paid anything. */
    Optional<PoolRate> latestRate();

    /** Creators got {@code paid} for {@code creditedSeconds} of watching. */
    record PoolRate(BigInteger paid, long creditedSeconds) {}
}
