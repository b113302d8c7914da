package blockbuster.media.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every child that runs now; they are killed, with their descendants, when the JVM shuts down. Thread-safe. */
final class LiveChildren {

    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVE.forEach(LiveChildren::kill), "media-children"));
    }

    private LiveChildren() {}

    static void add(Process child) {
        LIVE.add(child);
    }

    static void end(Process child) {
        kill(child);
        LIVE.remove(child);
    }

    private static void kill(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }
}
