package blockbuster.server.mail;

import blockbuster.server.notice.NoticesGiven;
import blockbuster.server.notice.Outbox;
import blockbuster.server.notice.Outbox.Draft;
import blockbuster.sui.SuiAddress;
import java.util.HashSet;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts mail for those who want it into the outbox. */
@Component
class MailListener {

    private final MailAddresses addresses;
    private final Postman postman;
    private final Outbox outbox;
    private final JsonMapper json;

    MailListener(MailAddresses addresses, Postman postman, Outbox outbox, JsonMapper json) {
        this.addresses = addresses;
        this.postman = postman;
        this.outbox = outbox;
        this.json = json;
    }

    @EventListener
    void on(NoticesGiven given) {
        if (!postman.works()) {
            return;
        }
        var people = given.notices().stream()
                .map(notice -> notice.person())
                .filter(Objects::nonNull)
                .<SuiAddress>map(person -> person)
                .toList();
        var readers = new HashSet<>(addresses.readers(people));
        outbox.add(given.notices().stream()
                .filter(notice -> readers.contains(notice.person()))
                .map(notice -> new Draft(
                        MailChannel.NAME,
                        Objects.requireNonNull(notice.person()).toString(),
                        notice.id(),
                        notice.person(),
                        json.writeValueAsString(notice)))
                .toList());
    }
}
