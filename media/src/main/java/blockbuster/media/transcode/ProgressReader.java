package blockbuster.media.transcode;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the {@code key=value} lines of {@code ffmpeg -progress}; each block ends with the key {@code progress}. */
public final class ProgressReader {

    private final Consumer<ProgressBlock> consumer;
    private final Map<String, String> block = new HashMap<>();

    public ProgressReader(Consumer<ProgressBlock> consumer) {
        this.consumer = consumer;
    }

    public void line(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return;
        }
        var key = line.substring(0, equals).strip();
        if (!key.equals("progress")) {
            block.put(key, line.substring(equals + 1).strip());
            return;
        }
        consumer.accept(new ProgressBlock((long) number("out_time_us"), (long) number("frame")));
        block.clear();
    }

    /** A value that is not known yet is told as {@code N/A}. */
    private double number(String key) {
        var text = block.getOrDefault(key, "0");
        try {
            return Math.max(0, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
