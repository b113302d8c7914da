package blockbuster.media.process;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Every child that runs now; they are killed, with their descendants, when the JVM shuts down. Thread-safe. */
final class LiveChildren {

    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();
    private static final Duration POLL = Duration.ofMillis(5);
    /** Only a process stuck in the kernel takes longer, and waiting for it would not help. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveChildren::killAll, "media-children"));
    }

    private static volatile boolean ending;

    private LiveChildren() {}

    /** Whether the JVM shuts down and children are being killed for that. */
    static boolean ending() {
        return ending;
    }

    private static void killAll() {
        ending = true;
        LIVE.forEach(LiveChildren::kill);
    }

    static void add(Process child) {
        LIVE.add(child);
    }

    /** Returns when the child and its descendants are gone; a killed process needs the kernel's time, not its own consent. */
    static void end(Process child) {
        var descendants = kill(child);
        boolean interrupted = false;
        while (child.isAlive()) {
            try {
                child.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (descendants.stream().anyMatch(LiveChildren::runs) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        LIVE.remove(child);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A killed process keeps an entry without a command until its new parent takes note, which some never do. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static List<ProcessHandle> kill(Process child) {
        var descendants = child.descendants().toList();
        child.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        return descendants;
    }
}
