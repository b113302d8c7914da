package blockbuster.server.stream;

import blockbuster.server.TestingClock;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the test's clock jump instead of waiting. */
record TestingPause(TestingClock clock) implements Pause {

    @Override
    public void pause(Duration duration) {
        clock.advance(duration);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        TestingPause testingPause(TestingClock clock) {
            return new TestingPause(clock);
        }
    }
}
