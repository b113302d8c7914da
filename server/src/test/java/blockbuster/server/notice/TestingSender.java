package blockbuster.server.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs the background jobs of notices, and any other, when a test says so. */
@Component
public final class TestingSender {

    private final List<Task<?>> tasks;

    TestingSender(List<Task<?>> tasks) {
        this.tasks = tasks;
    }

    public void send() {
        run("notice-send");
    }

    /** Looks for memberships that end soon, and sends what there is to tell. */
    public void warnMembers() {
        run("notice-membership-ends");
        send();
    }

    @SuppressWarnings("unchecked")
    public void run(String name) {
        var task = (RecurringTask<Void>) tasks.stream()
                .filter(known -> known.getName().equals(name))
                .findFirst()
                .orElseThrow();
        task.executeRecurringly(new TaskInstance<>(name, RecurringTask.INSTANCE), null);
    }
}
