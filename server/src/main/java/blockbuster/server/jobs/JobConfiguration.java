package blockbuster.server.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Schedules jobs within the caller's transaction: no job without its row, no row without its job. */
    @Bean
    SchedulerClient schedulerClient(DataSource database, JsonMapper json) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), List.<Task<?>>of())
                .serializer(new JsonSerializer(json))
                .enablePriority()
                .build();
    }
}
