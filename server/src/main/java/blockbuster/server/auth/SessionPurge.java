package blockbuster.server.auth;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionPurge {

    @Bean
    Task<Void> purgeLoginSessions(LoginSessions sessions) {
        return Tasks.recurring("auth-purge-sessions", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sessions.purge());
    }
}
