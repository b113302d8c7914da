package blockbuster.server.status;

import blockbuster.server.web.WireNames;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;

/** How the platform's parts answered when they were last asked. */
record PlatformStatus(State state, Instant checkedAt, List<Component> components) {

    PlatformStatus {
        components = List.copyOf(components);
    }

    static PlatformStatus of(Instant checkedAt, List<Component> components) {
        boolean up = components.stream().allMatch(component -> component.state() == State.UP);
        boolean databaseUp = components.stream()
                .noneMatch(component -> component.name() == Part.DATABASE && component.state() == State.DOWN);
        return new PlatformStatus(up ? State.UP : databaseUp ? State.DEGRADED : State.DOWN, checkedAt, components);
    }

    /**
     * One part.
     *
     * @param latencyMs how long it took to answer, or not to
     */
    record Component(Part name, State state, long latencyMs) {}

    /** What the platform rests on; without the database nothing works, without each other one something. */
    enum Part {
        DATABASE,
        REDIS,
        CHAIN,
        WALRUS,
        EDGE;

        @JsonValue
        String wireName() {
            return WireNames.of(this);
        }
    }

    /** A part is up or down; the platform may also be degraded. */
    enum State {
        UP,
        DEGRADED,
        DOWN;

        @JsonValue
        String wireName() {
            return WireNames.of(this);
        }
    }
}
