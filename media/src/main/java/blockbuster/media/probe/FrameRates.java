package blockbuster.media.probe;

import blockbuster.media.FrameRate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Chooses one constant frame rate for a film, whose own may vary. */
final class FrameRates {

    private static final double MAX = 60.0;

    private static final List<FrameRate> COMMON = List.of(
            new FrameRate(24000, 1001),
            new FrameRate(24, 1),
            new FrameRate(25, 1),
            new FrameRate(30000, 1001),
            new FrameRate(30, 1),
            new FrameRate(48, 1),
            new FrameRate(50, 1),
            new FrameRate(60000, 1001));

    private FrameRates() {}

    /**
     * The base rate is exact for constant and phone recordings; of screen recordings it is the clock's resolution, and of
     * interlaced film the field rate: those take the average, rounded up to a common rate.
     */
    static FrameRate choose(JsonNode video, boolean interlaced) {
        var base = parse(video.path("r_frame_rate").asString(""));
        var average = parse(video.path("avg_frame_rate").asString(""));
        if (!interlaced && base.isPresent() && base.get().framesPerSecond() <= MAX) {
            return atLeastOne(base.get());
        }
        return average.map(FrameRates::common).orElse(new FrameRate(30, 1));
    }

    private static FrameRate common(FrameRate average) {
        return COMMON.stream()
                .filter(rate -> rate.framesPerSecond() >= average.framesPerSecond() * 0.995)
                .findFirst()
                .orElse(new FrameRate(60, 1));
    }

    private static FrameRate atLeastOne(FrameRate rate) {
        return rate.framesPerSecond() < 1 ? new FrameRate(1, 1) : rate;
    }

    private static Optional<FrameRate> parse(String text) {
        var parts = text.split("/", 2);
        try {
            return Optional.of(new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
