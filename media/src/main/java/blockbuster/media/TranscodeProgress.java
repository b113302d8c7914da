package blockbuster.media;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a transcode is.
 *
 * @param percent of the film, 0 to 100
 * @param framesPerSecond encoded of each rendition
 * @param speed seconds of film per second of work; 0 when not known yet
 * @param remaining estimated work left, once the speed is known
 */
public record TranscodeProgress(double percent, double framesPerSecond, double speed, Optional<Duration> remaining) {}
