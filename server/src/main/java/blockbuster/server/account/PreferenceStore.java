package blockbuster.server.account;

import blockbuster.sui.SuiAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table account_preference. */
@Component
class PreferenceStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PreferenceStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Preferences of(SuiAddress address) {
        return jdbc.sql("select recommendations from account_preference where address = ?")
                .param(address.toString())
                .query((row, number) -> new Preferences(row.getBoolean(1)))
                .optional()
                .orElse(Preferences.DEFAULT);
    }

    @Transactional
    void put(SuiAddress address, Preferences preferences) {
        jdbc.sql("""
                        insert into account_preference (address, recommendations) values (?, ?)
                        on conflict (address) do update set recommendations = excluded.recommendations
                        """).params(address.toString(), preferences.recommendations()).update();
        events.publishEvent(new RecommendationsSwitched(address, preferences.recommendations()));
    }

    void remove(SuiAddress address) {
        jdbc.sql("delete from account_preference where address = ?")
                .param(address.toString())
                .update();
    }
}
