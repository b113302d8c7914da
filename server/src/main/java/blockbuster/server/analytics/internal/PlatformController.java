package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.Experience.ExperienceRow;
import blockbuster.server.analytics.internal.PlatformFigures.PlatformDay;
import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.web.ChangeEvents;
import blockbuster.server.web.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The platform's figures for its administrators; days are UTC, by default the last 28. */
@RestController
@RequestMapping("/api/v1/analytics/platform")
class PlatformController {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final PlatformFigures figures;
    private final Experience experience;
    private final LiveViewers viewers;
    private final Roles roles;
    private final Clock clock;

    PlatformController(PlatformFigures figures, Experience experience, LiveViewers viewers, Roles roles, Clock clock) {
        this.figures = figures;
        this.experience = experience;
        this.viewers = viewers;
        this.roles = roles;
        this.clock = clock;
    }

    record Viewers(long viewers) {}

    @GetMapping("/days")
    Page<PlatformDay> days(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        roles.require(caller, Role.ADMIN);
        return new Page<>(figures.days(Days.of(from, to, clock)), null);
    }

    /** The same as a table for spreadsheets. */
    @GetMapping(path = "/days.csv", produces = "text/csv")
    ResponseEntity<String> daysCsv(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var header = List.of("day", "members", "views", "credited_seconds", "revenue", "paid");
        var rows = days(caller, from, to).items().stream()
                .map(day -> List.of(
                        day.day(), day.members(), day.views(), day.creditedSeconds(), day.revenue(), day.paid()))
                .toList();
        return Csv.answer("platform", header, rows);
    }

    /** What players measured: all together, by edge, by rendition, and by both. */
    @GetMapping("/experience")
    Page<ExperienceRow> experience(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        roles.require(caller, Role.ADMIN);
        return new Page<>(experience.rows(Days.of(from, to, clock)), null);
    }

    /** How many watch now, told whenever it changes: server-sent events named {@code viewers}. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller) {
        roles.require(caller, Role.ADMIN);
        return ChangeEvents.follow("viewers", LOOK_EVERY, () -> new Viewers(viewers.now()), told -> false);
    }
}
