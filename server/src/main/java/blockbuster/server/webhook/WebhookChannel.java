package blockbuster.server.webhook;

import blockbuster.server.notice.Channel;
import blockbuster.server.notice.Delivery;
import blockbuster.server.notice.Message;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings events to receivers, signed as the Standard Webhooks specification says. */
@Component
class WebhookChannel implements Channel {

    static final String NAME = "webhook";

    private static final Logger log = LoggerFactory.getLogger(WebhookChannel.class);
    private static final int GONE = 410;

    private final WebhookStore endpoints;
    private final WebhookAttempts attempts;
    private final WebhookPost post;
    private final Clock clock;

    WebhookChannel(WebhookStore endpoints, WebhookAttempts attempts, WebhookPost post, Clock clock) {
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Message message) {
        var endpoint = endpoints.find(UUID.fromString(message.target()));
        if (endpoint.isEmpty() || endpoint.get().disabledAt() != null) {
            return new Delivery.Refused("the endpoint is disabled");
        }
        var outcome = post(message, endpoint.get());
        var trouble = outcome.trouble();
        if (trouble == null) {
            return new Delivery.Delivered();
        }
        var status = outcome.status();
        if (status != null && status == GONE) {
            endpoints.disable(endpoint.get().id());
            log.atInfo().addKeyValue("endpointId", endpoint.get().id()).log("webhook.gone");
            return new Delivery.Refused(trouble);
        }
        return new Delivery.Retry(trouble);
    }

    private PostOutcome post(Message message, WebhookEndpoint endpoint) {
        long started = System.nanoTime();
        var outcome = post.post(endpoint.url(), headers(message, endpoint), message.body());
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        attempts.add(message.id(), endpoint.id(), message.attempt(), tookMs, outcome);
        return outcome;
    }

    /** The time is the attempt's: receivers refuse old ones, against replays. */
    private Map<String, String> headers(Message message, WebhookEndpoint endpoint) {
        var now = clock.instant();
        return Map.of(
                "webhook-id",
                message.id().toString(),
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                endpoints.secrets(endpoint.id()).stream()
                        .map(secret -> secret.sign(message.id(), now, message.body()))
                        .collect(Collectors.joining(" ")));
    }
}
