package blockbuster.server.analytics.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.stream.PlayRecords;
import blockbuster.server.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what players measured while they played. */
@RestController
@RequestMapping("/api/v1/beacons")
class BeaconController {

    private final PlayRecords plays;
    private final Experience experience;

    BeaconController(PlayRecords plays, Experience experience) {
        this.plays = plays;
        this.experience = experience;
    }

    /**
     * What a player measured since its last beacon.
     *
     * @param number counts a session's beacons; one that comes again counts once
     * @param edge host that the film came from
     */
    record Beacon(
            @NotNull UUID sessionId,
            @PositiveOrZero @Max(100_000) int number,

            @NotNull @Pattern(regexp = "[A-Za-z0-9.:\\[\\]-]{1,100}")
            String edge,

            @NotNull @Size(min = 1, max = 16) List<@Valid Sample> samples) {

        Beacon {
            samples = samples == null ? List.of() : List.copyOf(samples);
        }
    }

    /**
     * Of one rendition.
     *
     * @param firstFrameMs from the request to play until the first picture; once for a play
     * @param rebufferMs waiting for film, the first picture and seeking excepted
     * @param rebuffers how often
     * @param failures what ended playing or had to be tried again
     */
    record Sample(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,20}") String rendition,
            @Nullable @PositiveOrZero @Max(3_600_000) Integer firstFrameMs,
            @PositiveOrZero @Max(86_400_000) long playedMs,
            @PositiveOrZero @Max(86_400_000) long rebufferMs,
            @PositiveOrZero @Max(100_000) int rebuffers,
            @PositiveOrZero @Max(100_000) int failures) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(Caller caller, @Valid @RequestBody Beacon beacon) {
        var play = plays.find(beacon.sessionId())
                .filter(found -> found.viewer().equals(caller.address()))
                .orElseThrow(() -> ProblemException.notFound("stream"));
        experience.add(play, beacon);
    }
}
