package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.CreatorFigures.TitleRow;
import blockbuster.server.analytics.internal.TitleFigures.CurvePoint;
import blockbuster.server.analytics.internal.TitleFigures.DaySums;
import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.revenue.TitleEarnings.PeriodEarnings;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A creator's figures about their own titles; days are UTC, by default the last 28. */
@RestController
@RequestMapping("/api/v1/analytics/creator")
class CreatorController {

    private final CreatorFigures figures;
    private final ContentCatalogue catalogue;
    private final Roles roles;
    private final Clock clock;

    CreatorController(CreatorFigures figures, ContentCatalogue catalogue, Roles roles, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * How views play a film.
     *
     * @param durationSeconds length of the film
     * @param points the number of views from each second on that has another than the one before it; 0 before the first
     */
    record WatchThrough(long durationSeconds, List<CurvePoint> points) {

        WatchThrough {
            points = List.copyOf(points);
        }
    }

    /**
     * A title's part of a payout; amounts in base units of the pool's coin, as decimal text.
     *
     * @param earnedPerHour absent where nothing was watched
     */
    record EarningsRow(
            Instant periodStart,
            Instant periodEnd,
            String contentId,
            String title,
            long creditedSeconds,
            String earned,
            @Nullable String earnedPerHour) {}

    @GetMapping("/titles")
    Page<TitleRow> titles(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        roles.require(caller, Role.CREATOR);
        return new Page<>(figures.titles(caller.address(), Days.of(from, to, clock)), null);
    }

    /** The same as a table for spreadsheets. */
    @GetMapping(path = "/titles.csv", produces = "text/csv")
    ResponseEntity<String> titlesCsv(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var header = List.of(
                "content_id",
                "title",
                "views",
                "completed",
                "completion_bps",
                "credited_seconds",
                "earned",
                "earned_per_hour");
        var rows = titles(caller, from, to).items().stream()
                .map(row -> Arrays.asList(
                        row.contentId(),
                        row.title(),
                        row.views(),
                        row.completed(),
                        row.completionBps(),
                        row.creditedSeconds(),
                        row.earned(),
                        row.earnedPerHour()))
                .toList();
        return Csv.answer("titles", header, rows);
    }

    /** Day by day, of all titles or of one; days without views are left out. */
    @GetMapping("/days")
    Page<DaySums> days(
            Caller caller,
            @RequestParam(required = false) @Nullable String contentId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        roles.require(caller, Role.CREATOR);
        var title = Optional.ofNullable(contentId)
                .map(id -> own(caller, ContentIds.parse(id)).id());
        return new Page<>(figures.days(caller.address(), title, Days.of(from, to, clock)), null);
    }

    @GetMapping("/titles/{id}/watch-through")
    WatchThrough watchThrough(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var title = own(caller, ContentIds.parse(id));
        return new WatchThrough(
                Math.ceilDiv(title.durationMs(), 1000), figures.curve(title.id(), Days.of(from, to, clock)));
    }

    /** By distribution and title, the latest distribution first. */
    @GetMapping("/earnings")
    Page<EarningsRow> earnings(Caller caller) {
        roles.require(caller, Role.CREATOR);
        var names = figures.names(caller.address());
        return new Page<>(
                figures.earnings(caller.address()).stream()
                        .map(period -> row(period, names.getOrDefault(period.content(), "")))
                        .toList(),
                null);
    }

    /** The same as a table for spreadsheets. */
    @GetMapping(path = "/earnings.csv", produces = "text/csv")
    ResponseEntity<String> earningsCsv(Caller caller) {
        var header = List.of(
                "period_start", "period_end", "content_id", "title", "credited_seconds", "earned", "earned_per_hour");
        var rows = earnings(caller).items().stream()
                .map(row -> Arrays.asList(
                        row.periodStart(),
                        row.periodEnd(),
                        row.contentId(),
                        row.title(),
                        row.creditedSeconds(),
                        row.earned(),
                        row.earnedPerHour()))
                .toList();
        return Csv.answer("earnings", header, rows);
    }

    private static EarningsRow row(PeriodEarnings period, String title) {
        return new EarningsRow(
                period.periodStart(),
                period.periodEnd(),
                period.content().toString(),
                title,
                period.creditedSeconds(),
                period.amount().toString(),
                CreatorFigures.perHour(period.amount(), period.creditedSeconds())
                        .orElse(null));
    }

    /** To others it does not exist, as far as these figures go. */
    private Content own(Caller caller, SuiAddress id) {
        return catalogue
                .find(id)
                .filter(title -> title.uploader().equals(caller.address()) || roles.has(caller.address(), Role.ADMIN))
                .orElseThrow(() -> ProblemException.notFound("title of yours"));
    }
}
