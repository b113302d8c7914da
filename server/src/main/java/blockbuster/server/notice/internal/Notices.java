package blockbuster.server.notice.internal;

import blockbuster.server.notice.Notice;
import blockbuster.server.notice.NoticesGiven;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives notice of what happened lately. */
@Component
class Notices {

    private final ApplicationEventPublisher events;
    private final NoticeSettings settings;
    private final Clock clock;

    Notices(ApplicationEventPublisher events, NoticeSettings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    void give(List<? extends Notice> notices) {
        var stale = clock.instant().minus(settings.staleAfter());
        var fresh = notices.stream()
                .<Notice>map(notice -> notice)
                .filter(notice -> notice.at().isAfter(stale))
                .toList();
        if (!fresh.isEmpty()) {
            events.publishEvent(new NoticesGiven(fresh));
        }
    }

    void give(Notice notice) {
        give(List.of(notice));
    }
}
