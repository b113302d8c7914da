package blockbuster.server.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    Task<Void> sweepOldData(List<Retention> modules, Clock clock) {
        return Tasks.recurring("privacy-retention", FixedDelay.of(EVERY))
                .execute((instance, context) -> modules.forEach(module -> sweep(module, clock)));
    }

    /** One module's trouble keeps no other's data. */
    private static void sweep(Retention module, Clock clock) {
        try {
            module.sweep(clock.instant());
        } catch (RuntimeException broken) {
            log.atError()
                    .setCause(broken)
                    .addKeyValue("module", module.getClass().getPackageName())
                    .log("retention.failed");
        }
    }
}
