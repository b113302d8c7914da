package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.stream.StreamDevices.ActiveStream;
import blockbuster.server.web.DeviceName;
import blockbuster.server.web.Page;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams")
class StreamController {

    private final StreamStarter starter;
    private final Watching watching;
    private final StreamDevices devices;
    private final Proofs proofs;

    StreamController(StreamStarter starter, Watching watching, StreamDevices devices, Proofs proofs) {
        this.starter = starter;
        this.watching = watching;
        this.devices = devices;
        this.proofs = proofs;
    }

    /**
     * A session's whole credit.
     *
     * @param acknowledgement of the last heartbeat that counted; absent for previews, and before the first
     */
    record Credited(
            UUID sessionId, long creditedSeconds, @Nullable Acknowledged acknowledgement) {}

    /**
     * The platform's word for a heartbeat: with it a viewer proves a play that a distribution left out.
     *
     * @param statement SHA-256 of the heartbeat's canonical text
     * @param signature Ed25519 by the platform's receipt key, in 128 hexadecimal digits
     */
    record Acknowledged(long sequence, long creditedSeconds, String statement, String signature) {}

    /** Starts a play by a membership; of a title under review, a preview by its uploader or a moderator. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StartedStream start(
            Caller caller,
            @Valid @RequestBody StartRequest request,
            @Parameter(hidden = true) @RequestHeader(name = "User-Agent", required = false) @Nullable
                    String userAgent) {
        return starter.start(caller, request, DeviceName.of(userAgent));
    }

    /** The caller's running streams; never more than its tiers allow, hence a single page. */
    @GetMapping
    Page<ActiveStream> active(Caller caller) {
        return new Page<>(devices.of(caller.address()), null);
    }

    @PostMapping("/{sessionId}/heartbeat")
    Credited heartbeat(Caller caller, @PathVariable UUID sessionId, @Valid @RequestBody Heartbeat heartbeat) {
        return credited(watching.heartbeat(caller, sessionId, heartbeat));
    }

    @PostMapping("/{sessionId}/end")
    Credited end(Caller caller, @PathVariable UUID sessionId, @Valid @RequestBody Heartbeat heartbeat) {
        return credited(watching.end(caller, sessionId, heartbeat));
    }

    private Credited credited(StreamSession session) {
        return new Credited(
                session.id(),
                session.creditedSeconds(),
                session.receipt()
                        .map(receipt -> proofs.acknowledge(receipt, session.creditedSeconds()))
                        .orElse(null));
    }
}
