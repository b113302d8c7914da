package blockbuster.server.analytics.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalyticsTasks {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    Task<Void> sumChangedDays(Rollup rollup) {
        return Tasks.recurring("analytics-rollup", FixedDelay.of(EVERY)).execute((instance, context) -> {
            while (rollup.run()) {
                // On to the next batch.
            }
        });
    }
}
