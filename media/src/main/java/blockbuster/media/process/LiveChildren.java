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

    /** Returns when the child is gone; a killed process needs the kernel's time, not its own consent. */
    static void end(Process child) {
        kill(child);
        boolean interrupted = false;
        while (child.isAlive()) {
            try {
                child.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        LIVE.remove(child);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process child) {
        var descendants = child.descendants().toList();
        child.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
