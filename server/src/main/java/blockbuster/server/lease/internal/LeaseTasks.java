package blockbuster.server.lease.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaseTasks {

    @Bean
    Task<Void> leaseKeeperTask(LeaseKeeper keeper, LeaseSettings settings) {
        return Tasks.recurring("lease-keeper", Schedules.fixedDelay(settings.pollingInterval()))
                .execute((instance, context) -> keeper.keep());
    }
}
