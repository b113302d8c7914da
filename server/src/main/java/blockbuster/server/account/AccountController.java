package blockbuster.server.account;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Logins;
import blockbuster.server.auth.Logins.LoginSession;
import blockbuster.server.stream.StreamDevices;
import blockbuster.server.stream.StreamDevices.ActiveStream;
import blockbuster.server.stream.StreamEnder;
import blockbuster.server.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller is logged in and what plays for them. */
@RestController
@RequestMapping("/api/v1/account")
class AccountController {

    private final Logins logins;
    private final StreamDevices devices;
    private final StreamEnder ender;

    AccountController(Logins logins, StreamDevices devices, StreamEnder ender) {
        this.logins = logins;
        this.devices = devices;
        this.ender = ender;
    }

    /**
     * What is open.
     *
     * @param currentLoginId the login that asks
     */
    record OpenSessions(String currentLoginId, List<LoginSession> logins, List<ActiveStream> streams) {

        OpenSessions {
            logins = List.copyOf(logins);
            streams = List.copyOf(streams);
        }
    }

    @GetMapping("/sessions")
    OpenSessions sessions(Caller caller) {
        return new OpenSessions(caller.sessionId(), logins.of(caller.address()), devices.of(caller.address()));
    }

    /** Signs one login out. */
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endLogin(Caller caller, @PathVariable String id) {
        if (!logins.end(caller.address(), id)) {
            throw ProblemException.notFound("login session");
        }
    }

    /** Ends a stream on whatever device it plays. */
    @DeleteMapping("/streams/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endStream(Caller caller, @PathVariable UUID id) {
        ender.end(caller.address(), id);
    }

    /** Signs out everywhere, here too, and ends all streams. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Caller caller) {
        ender.endAll(caller.address());
        logins.endAll(caller.address());
    }
}
