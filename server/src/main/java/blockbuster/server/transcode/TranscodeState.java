package blockbuster.server.transcode;

import java.time.Duration;
import java.util.Optional;

/** Where the conversion of a film stands. */
public sealed interface TranscodeState {

    /**
     * Pieces are waiting or being made.
     *
     * @param percent of the film, 0 to 100
     * @param speed seconds of film per second, of all workers together; 0 while nobody works on it
     */
    record Working(int percent, double speed, Optional<Duration> remaining) implements TranscodeState {}

    /** The ladder is complete. */
    record Done() implements TranscodeState {}

    /** A piece failed too often; the log of the worker says why. */
    record Failed() implements TranscodeState {}
}
