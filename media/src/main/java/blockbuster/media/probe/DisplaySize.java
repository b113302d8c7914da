package blockbuster.media.probe;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A picture's size as a viewer sees it: pixels made square, then turned. */
record DisplaySize(int width, int height, int rotationDegrees) {

    static DisplaySize of(JsonNode video) {
        int height = video.path("height").asInt(0);
        int width = squared(
                video.path("width").asInt(0), video.path("sample_aspect_ratio").asString("1:1"));
        int rotation = rotation(video);
        return rotation % 180 == 0
                ? new DisplaySize(width, height, rotation)
                : new DisplaySize(height, width, rotation);
    }

    int shortSide() {
        return Math.min(width, height);
    }

    int longSide() {
        return Math.max(width, height);
    }

    private static int squared(int width, String ratio) {
        var parts = ratio.split(":", 2);
        try {
            double sample = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            return sample > 0 && Double.isFinite(sample) ? (int) Math.round(width * sample) : width;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return width;
        }
    }

    /** Clockwise, 0 to 359; older builds tell it as a tag, newer ones as side data that counts the other way round. */
    private static int rotation(JsonNode video) {
        int counterclockwise = StreamSupport.stream(video.path("side_data_list").spliterator(), false)
                .mapToInt(data -> data.path("rotation").asInt(0))
                .filter(degrees -> degrees != 0)
                .findFirst()
                .orElse(-video.path("tags").path("rotate").asInt(0));
        return Math.floorMod(-counterclockwise, 360);
    }
}
