package blockbuster.server.upload.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadTasks {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double BACKOFF = 2;

    /** A dead server's uploads are taken over as they stand. */
    @Bean
    Task<Void> uploadTask(UploadJob job, UploadSettings settings) {
        var retry = new ExponentialBackoffFailureHandler<Void>(FIRST_RETRY, BACKOFF);
        return Tasks.custom(UploadJob.NAME, Void.class)
                .onFailure(new MaxRetriesFailureHandler<>(
                        settings.retries(),
                        retry,
                        (done, operations) ->
                                job.giveUp(UUID.fromString(done.getExecution().getId()))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.work(UUID.fromString(instance.getId())));
    }

    /** Behind everything else that is due. */
    @Bean
    Task<Void> secondLadderTask(SecondLadderJob job, UploadSettings settings) {
        var retry = new ExponentialBackoffFailureHandler<Void>(FIRST_RETRY, BACKOFF);
        return Tasks.custom(SecondLadderJob.NAME, Void.class)
                .onFailure(new MaxRetriesFailureHandler<>(
                        settings.retries(),
                        retry,
                        (done, operations) ->
                                job.giveUp(UUID.fromString(done.getExecution().getId()))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.work(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> uploadJanitorTask(UploadJanitor janitor) {
        return Tasks.recurring("upload-janitor", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> janitor.clean());
    }
}
