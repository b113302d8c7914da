package blockbuster.media.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits a stream into lines without trusting it: a longer line is cut, the rest of it is dropped. */
final class LinePump {

    private static final int MAX_LINE_BYTES = 64 * 1024;

    private final byte[] line = new byte[MAX_LINE_BYTES];
    private final Consumer<String> consumer;
    private int length;

    LinePump(Consumer<String> consumer) {
        this.consumer = consumer;
    }

    void drain(InputStream stream) throws IOException {
        var buffer = new byte[8192];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            for (int i = 0; i < read; i++) {
                accept(buffer[i]);
            }
        }
        if (length > 0) {
            emit();
        }
    }

    private void accept(byte next) {
        if (next == '\n' || next == '\r') {
            emit();
        } else if (length < MAX_LINE_BYTES) {
            line[length++] = next;
        }
    }

    private void emit() {
        consumer.accept(new String(line, 0, length, StandardCharsets.UTF_8));
        length = 0;
    }
}
