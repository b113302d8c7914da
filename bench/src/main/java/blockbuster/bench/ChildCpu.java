package blockbuster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of all child processes that have ended, by Linux' own account. */
final class ChildCpu {

    /** proc(5): user time of waited-for children is the 16th field of stat, system time the 17th. */
    private static final int USER = 16;

    private static final int NAME = 2;

    /** Of every Linux we run on. */
    private static final double TICKS_PER_SECOND = 100;

    private ChildCpu() {}

    /** Seconds that the children of an action took. */
    static double of(Figures.Action action) throws Exception {
        double before = seconds();
        action.run();
        return seconds() - before;
    }

    private static double seconds() throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        // The name is in parentheses and may hold anything.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        int user = USER - NAME - 1;
        return (Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1])) / TICKS_PER_SECOND;
    }
}
