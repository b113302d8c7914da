package blockbuster.server.mail;

import blockbuster.server.chain.ChainException;
import blockbuster.server.notice.Channel;
import blockbuster.server.notice.Delivery;
import blockbuster.server.notice.Message;
import blockbuster.server.notice.Notice;
import blockbuster.sui.SuiAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings notices to people by mail: to the address that is theirs when it is sent, not when it was noted. */
@Component
class MailChannel implements Channel {

    static final String NAME = "mail";

    /** The body of a message that asks for an address to be confirmed. */
    static final String CONFIRM = "\"confirm\"";

    private final MailAddresses addresses;
    private final LetterWriter writer;
    private final Postman postman;
    private final JsonMapper json;

    MailChannel(MailAddresses addresses, LetterWriter writer, Postman postman, JsonMapper json) {
        this.addresses = addresses;
        this.writer = writer;
        this.postman = postman;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Message message) {
        var to = addresses.find(SuiAddress.parse(message.target()));
        if (to.isEmpty()) {
            return new Delivery.Refused("the address was removed");
        }
        try {
            return letter(message.body(), to.get())
                    .map(letter -> postman.send(message.id(), letter, to.get()))
                    .orElseGet(() -> new Delivery.Refused("no longer wanted"));
        } catch (ChainException unreachable) {
            return new Delivery.Retry("the chain does not answer");
        }
    }

    private Optional<Letter> letter(String body, MailAddress to) {
        if (body.equals(CONFIRM)) {
            return to.isConfirmed() ? Optional.empty() : Optional.of(writer.confirmation(to));
        }
        return to.isConfirmed() && to.subscribed()
                ? writer.letter(json.readValue(body, Notice.class), to)
                : Optional.empty();
    }
}
