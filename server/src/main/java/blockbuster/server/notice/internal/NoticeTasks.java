package blockbuster.server.notice.internal;

import blockbuster.server.notice.Channel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    private static final Duration SEND_EVERY = Duration.ofSeconds(2);
    private static final Duration WARN_EVERY = Duration.ofMinutes(10);

    /** Channels side by side, so that one that hangs holds up no other. */
    @Bean
    Task<Void> sendNotices(Sender sender, List<Channel> channels) {
        return Tasks.recurring("notice-send", FixedDelay.of(SEND_EVERY)).execute((instance, context) -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                channels.forEach(channel -> threads.execute(() -> sender.send(channel)));
            }
        });
    }

    @Bean
    Task<Void> warnMembers(MembershipEnds ends) {
        return Tasks.recurring("notice-membership-ends", FixedDelay.of(WARN_EVERY))
                .execute((instance, context) -> ends.warn());
    }
}
