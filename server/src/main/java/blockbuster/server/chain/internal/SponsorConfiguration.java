package blockbuster.server.chain.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SponsorConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    Task<Void> keepSponsor(SponsorAccount account, SponsorUpkeep upkeep) {
        return Tasks.recurring("chain-sponsor", Schedules.fixedDelay(EVERY)).execute((instance, context) -> {
            if (account.exists()) {
                upkeep.run();
            }
        });
    }
}
