package blockbuster.server.webhook;

import blockbuster.server.notice.Notice;
import blockbuster.server.notice.NoticesGiven;
import blockbuster.server.notice.Outbox;
import blockbuster.server.notice.Outbox.Draft;
import blockbuster.server.webhook.WebhookEndpoint.Scope;
import blockbuster.sui.SuiAddress;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices for those whose endpoints want them into the outbox, as {@code {type, timestamp, data}}. */
@Component
class WebhookEvents {

    static final String TEST = "webhook.test";

    /** All that can be asked for. */
    static final List<String> TYPES = Arrays.stream(
                    Notice.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();

    private final WebhookStore endpoints;
    private final Outbox outbox;
    private final JsonMapper json;

    WebhookEvents(WebhookStore endpoints, Outbox outbox, JsonMapper json) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.json = json;
    }

    @EventListener
    void on(NoticesGiven given) {
        var people = given.notices().stream()
                .map(Notice::person)
                .filter(Objects::nonNull)
                .<SuiAddress>map(person -> person)
                .toList();
        var wanting = endpoints.enabledFor(people);
        if (!wanting.isEmpty()) {
            outbox.add(given.notices().stream()
                    .flatMap(notice -> drafts(notice, wanting))
                    .toList());
        }
    }

    private Stream<Draft> drafts(Notice notice, List<WebhookEndpoint> wanting) {
        var data = json.valueToTree(notice);
        var type = data.get("type").asString();
        return wanting.stream()
                .filter(endpoint ->
                        endpoint.scope() == Scope.PLATFORM || Objects.equals(endpoint.owner(), notice.person()))
                .filter(endpoint -> endpoint.wants(type))
                .map(endpoint -> new Draft(
                        WebhookChannel.NAME,
                        endpoint.id().toString(),
                        type + ":" + notice.id(),
                        notice.person() == null ? endpoint.owner() : notice.person(),
                        body(type, notice.at(), data)));
    }

    /** An event by which receivers can be tried. */
    void test(WebhookEndpoint endpoint, Instant now) {
        outbox.add(List.of(new Draft(
                WebhookChannel.NAME,
                endpoint.id().toString(),
                TEST + ":" + now,
                endpoint.owner(),
                body(TEST, now, java.util.Map.of()))));
    }

    private String body(String type, Instant at, Object data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        return json.writeValueAsString(body);
    }
}
