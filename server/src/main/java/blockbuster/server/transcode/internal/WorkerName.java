package blockbuster.server.transcode.internal;

import com.github.kagkarlsson.scheduler.SchedulerName;

/** Tells the processes of all machines apart, in the queue's table and in logs. */
final class WorkerName {

    private WorkerName() {}

    static String of(String role) {
        return role + " " + ProcessHandle.current().pid() + " on " + new SchedulerName.Hostname().getName();
    }
}
