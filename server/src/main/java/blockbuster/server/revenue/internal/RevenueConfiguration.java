package blockbuster.server.revenue.internal;

import blockbuster.receipts.VerifyingKey;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.stream.Proofs;
import blockbuster.server.web.ProblemException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevenueConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RevenueConfiguration.class);
    private static final Duration RESUME_EVERY = Duration.ofSeconds(30);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(10);

    @Bean
    SplitPolicy splitPolicy(RevenueSettings settings) {
        return SplitPolicy.named(settings.policy())
                .orElseThrow(() -> new IllegalStateException("blockbuster.revenue.policy: there is no policy "
                        + settings.policy() + "; choose pool/1 or per-membership/1"));
    }

    /** By which the platform acknowledges what members watch. */
    @Bean
    VerifyingKey receiptKey(Proofs proofs) {
        return proofs.receiptKey();
    }

    @Bean
    Task<Void> weeklyDistribution(Distributor distributor, RevenueSettings settings) {
        return Tasks.recurring("revenue-weekly", weekly(settings.schedule()))
                .execute((instance, context) -> distributeQuietly(distributor));
    }

    /** By UTC, in which no hour is missing or comes twice. */
    static Schedule weekly(String cron) {
        return Schedules.cron(cron, ZoneOffset.UTC);
    }

    /** A week without plays or payments is no failure. */
    private static void distributeQuietly(Distributor distributor) {
        try {
            distributor.distribute(Optional.empty(), null);
        } catch (ProblemException nothing) {
            log.atInfo()
                    .setMessage("distribution.skipped")
                    .addKeyValue("reason", nothing.detail())
                    .log();
        }
    }

    @Bean
    Task<Void> resumeDistribution(Distributor distributor) {
        return Tasks.recurring("revenue-resume", Schedules.fixedDelay(RESUME_EVERY))
                .execute((instance, context) -> distributor.resume());
    }

    @Bean
    Task<Void> countStreams(StreamCounter counter) {
        return Tasks.recurring("revenue-count", Schedules.fixedDelay(COUNT_EVERY))
                .execute((instance, context) -> counter.count());
    }
}
