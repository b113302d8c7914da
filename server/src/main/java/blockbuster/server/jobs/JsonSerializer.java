package blockbuster.server.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps job data as JSON, so that a newer server reads what an older one scheduled. */
record JsonSerializer(JsonMapper json) implements Serializer {

    @Override
    public byte[] serialize(@Nullable Object data) {
        return data == null ? new byte[0] : json.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null || data.length == 0 ? null : json.readValue(data, type);
    }
}
