package blockbuster.server.upload.internal;

import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.sui.SuiAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes moderators' decisions; an upload in review reads its own from here. */
@Component
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ContentApproved approved) {
        note(approved.content(), true, "");
    }

    @EventListener
    void on(ContentRejected rejected) {
        note(rejected.content(), false, rejected.reason());
    }

    @EventListener
    void on(ContentTakenDown takenDown) {
        note(takenDown.content(), true, "");
        jdbc.sql("update upload_decision set taken_down = true, reason = ? where content_id = ?")
                .params(takenDown.reason(), takenDown.content().toString())
                .update();
    }

    private void note(SuiAddress content, boolean approved, String reason) {
        jdbc.sql("insert into upload_decision (content_id, approved, reason) values (?, ?, ?)"
                        + " on conflict (content_id) do nothing")
                .params(content.toString(), approved, reason)
                .update();
    }
}
