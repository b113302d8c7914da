package blockbuster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a process and its children that live now, from Linux' {@code /proc}. */
final class ProcessCpu {
    /** Ticks per second in {@code /proc}, the same on every Linux that we know. */
    private static final double TICKS = 100;

    private static final int UTIME = 11;

    private ProcessCpu() {}

    static double seconds(ProcessHandle process) throws IOException {
        double sum = 0;
        for (var each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            sum += ticks(each.pid(), UTIME) / TICKS;
        }
        return sum;
    }

    /** Of all children of this process that have ended, themselves and theirs. */
    static double ofEndedChildren() throws IOException {
        return ticks(ProcessHandle.current().pid(), UTIME + 2) / TICKS;
    }

    /** User and system time; the name before them may hold spaces but ends with the last bracket. */
    private static long ticks(long pid, int first) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
    }
}
