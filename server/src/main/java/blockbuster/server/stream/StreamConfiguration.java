package blockbuster.server.stream;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);

    @Bean
    Pause pause() {
        return Thread::sleep;
    }

    @Bean
    Task<Void> sweepSilentStreams(Sweeper sweeper) {
        return Tasks.recurring("stream-sweep", FixedDelay.of(SWEEP_EVERY))
                .execute((instance, context) -> sweeper.sweep());
    }

    @Bean
    Gauge activeStreams(MeterRegistry metrics, JdbcClient jdbc) {
        return Gauge.builder("blockbuster.streams.active", jdbc, StreamConfiguration::countActive)
                .description("Running streams of all servers")
                .register(metrics);
    }

    private static double countActive(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from stream_session where state = 'active'")
                .query(Long.class)
                .single();
    }
}
