package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.web.Page;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams")
class StreamController {

    private final StreamStarter starter;
    private final Watching watching;
    private final StreamSessions sessions;

    StreamController(StreamStarter starter, Watching watching, StreamSessions sessions) {
        this.starter = starter;
        this.watching = watching;
        this.sessions = sessions;
    }

    record Credited(UUID sessionId, long creditedSeconds) {}

    record ActiveStream(
            UUID sessionId,
            String contentId,
            @Nullable String membershipId,
            Instant startedAt,
            Instant lastSeenAt,
            int maxHeight,
            long creditedSeconds) {

        static ActiveStream of(StreamSession session) {
            return new ActiveStream(
                    session.id(),
                    session.contentId().toString(),
                    session.preview() ? null : session.membershipId().toString(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.maxHeight(),
                    session.creditedSeconds());
        }
    }

    /** Starts a play by a membership; of a title under review, a preview by its uploader or a moderator. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StartedStream start(Caller caller, @Valid @RequestBody StartRequest request) {
        return starter.start(caller, request);
    }

    /** The caller's running streams; never more than its tiers allow, hence a single page. */
    @GetMapping
    Page<ActiveStream> active(Caller caller) {
        return new Page<>(
                sessions.activeOf(caller.address()).stream()
                        .map(ActiveStream::of)
                        .toList(),
                null);
    }

    @PostMapping("/{sessionId}/heartbeat")
    Credited heartbeat(Caller caller, @PathVariable UUID sessionId, @Valid @RequestBody Heartbeat heartbeat) {
        return new Credited(sessionId, watching.heartbeat(caller, sessionId, heartbeat));
    }

    @PostMapping("/{sessionId}/end")
    Credited end(Caller caller, @PathVariable UUID sessionId, @Valid @RequestBody Heartbeat heartbeat) {
        return new Credited(sessionId, watching.end(caller, sessionId, heartbeat));
    }
}
