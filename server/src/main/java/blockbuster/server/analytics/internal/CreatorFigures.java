package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.TitleFigures.Watching;
import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.revenue.TitleEarnings.PeriodEarnings;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What creators ask of their titles. */
@Component
class CreatorFigures {

    private static final BigInteger HOUR = BigInteger.valueOf(3600);

    private final ContentCatalogue catalogue;
    private final TitleFigures figures;
    private final TitleEarnings earnings;

    CreatorFigures(ContentCatalogue catalogue, TitleFigures figures, TitleEarnings earnings) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.earnings = earnings;
    }

    /**
     * A title in some days. Amounts are base units of the pool's coin, as decimal text.
     *
     * @param completed views of nine tenths of the film or more
     * @param completionBps what part of the film a view watched on average, in basis points
     * @param earned by the distributions whose periods ended in these days
     * @param earnedPerHour of what those distributions paid for; absent before the first
     */
    record TitleRow(
            String contentId,
            String title,
            long views,
            long completed,
            long completionBps,
            long creditedSeconds,
            String earned,
            @Nullable String earnedPerHour) {}

    List<TitleRow> titles(SuiAddress creator, Days days) {
        var titles = catalogue.of(creator);
        var watching = figures.byTitle(titles.stream().map(Content::id).toList(), days).stream()
                .collect(Collectors.toMap(TitleFigures.TitleSums::contentId, TitleFigures.TitleSums::watching));
        var earned = earnings.ofCreator(creator).stream()
                .filter(period -> days.include(period.periodEnd()))
                .collect(Collectors.groupingBy(PeriodEarnings::content));
        return titles.stream()
                .map(title -> row(
                        title,
                        watching.getOrDefault(title.id().toString(), Watching.NONE),
                        earned.getOrDefault(title.id(), List.of())))
                .sorted(Comparator.comparingLong(TitleRow::creditedSeconds)
                        .reversed()
                        .thenComparing(TitleRow::contentId))
                .toList();
    }

    private static TitleRow row(Content title, Watching watching, List<PeriodEarnings> periods) {
        var amount = periods.stream().map(PeriodEarnings::amount).reduce(BigInteger.ZERO, BigInteger::add);
        long paidSeconds =
                periods.stream().mapToLong(PeriodEarnings::creditedSeconds).sum();
        return new TitleRow(
                title.id().toString(),
                title.title(),
                watching.views(),
                watching.completed(),
                watching.completionBps(),
                watching.seconds(),
                amount.toString(),
                perHour(amount, paidSeconds).orElse(null));
    }

    /** Rounded down to a base unit; empty where nothing was watched. */
    static Optional<String> perHour(BigInteger amount, long seconds) {
        return seconds == 0
                ? Optional.empty()
                : Optional.of(amount.multiply(HOUR)
                        .divide(BigInteger.valueOf(seconds))
                        .toString());
    }

    /** Of all titles, or of one of the creator's. */
    List<TitleFigures.DaySums> days(SuiAddress creator, Optional<SuiAddress> title, Days days) {
        var titles = title.map(List::of)
                .orElseGet(() -> catalogue.of(creator).stream().map(Content::id).toList());
        return figures.byDay(titles, days);
    }

    List<TitleFigures.CurvePoint> curve(SuiAddress title, Days days) {
        return figures.curve(title, days);
    }

    /** By distribution and title, the latest first. */
    List<PeriodEarnings> earnings(SuiAddress creator) {
        return earnings.ofCreator(creator);
    }

    Map<SuiAddress, String> names(SuiAddress creator) {
        return catalogue.of(creator).stream()
                .collect(Collectors.toMap(Content::id, Content::title, (one, other) -> one));
    }
}
