package blockbuster.server.webhook;

import blockbuster.server.auth.Caller;
import blockbuster.server.notice.Outbox.Entry;
import blockbuster.server.web.Page;
import blockbuster.server.web.WireNames;
import blockbuster.server.webhook.WebhookAttempts.Attempt;
import blockbuster.server.webhook.WebhookEndpoint.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A creator's or administrator's own webhooks. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private static final int MOST = 100;

    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    /**
     * A new webhook.
     *
     * @param url https
     * @param scope {@code own} for what concerns the caller, {@code platform} for everything, for administrators
     * @param events types of events; none for all
     */
    record WebhookRequest(
            @NotBlank @Size(max = 2000) String url,
            @Nullable String scope,
            @Nullable @Size(max = 20) List<String> events) {}

    /** @param disabledAt absent as long as it gets events */
    record Webhook(
            UUID id,
            String url,
            String scope,
            List<String> events,
            Instant createdAt,
            @Nullable Instant disabledAt) {

        Webhook {
            events = List.copyOf(events);
        }

        static Webhook of(WebhookEndpoint endpoint) {
            return new Webhook(
                    endpoint.id(),
                    endpoint.url(),
                    WireNames.of(endpoint.scope()),
                    endpoint.events(),
                    endpoint.createdAt(),
                    endpoint.disabledAt());
        }
    }

    /** @param secret signs what is posted; it is told this once */
    record NewWebhook(Webhook webhook, String secret) {}

    /** @param secret signs from now on; the one before it signs too for a day */
    record NewSecret(String secret) {}

    /** @param nextAttemptAt absent once it is over */
    record WebhookDelivery(
            UUID id,
            String event,
            String state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant finishedAt,
            List<Attempt> attempts) {

        WebhookDelivery {
            attempts = List.copyOf(attempts);
        }

        static WebhookDelivery of(Entry entry, List<Attempt> attempts) {
            return new WebhookDelivery(
                    entry.id(),
                    entry.key().substring(0, entry.key().indexOf(':')),
                    WireNames.of(entry.state()),
                    entry.createdAt(),
                    entry.nextAt(),
                    entry.finishedAt(),
                    attempts);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewWebhook create(Caller caller, @Valid @RequestBody WebhookRequest request) {
        var scope = request.scope() == null ? Scope.OWN : WireNames.parse(Scope.class, "scope", request.scope());
        var events = request.events() == null ? List.<String>of() : request.events();
        var made = desk.create(caller, request.url(), scope, events);
        return new NewWebhook(Webhook.of(made.endpoint()), made.secret().text());
    }

    @GetMapping
    Page<Webhook> list(Caller caller) {
        return new Page<>(desk.of(caller).stream().map(Webhook::of).toList(), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        desk.remove(caller, id);
    }

    /** Replaces the secret. */
    @PostMapping("/{id}/secret")
    NewSecret rotate(Caller caller, @PathVariable UUID id) {
        return new NewSecret(desk.rotate(caller, id).text());
    }

    /** Posts a test event, also to an endpoint that had said 410, which takes part again. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(Caller caller, @PathVariable UUID id) {
        desk.test(caller, id);
    }

    /** What was posted or is to be, newest first, with every attempt. */
    @GetMapping("/{id}/deliveries")
    Page<WebhookDelivery> deliveries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.deliveries(caller, id, Math.clamp(limit, 1, MOST), cursor)
                .map(entry -> WebhookDelivery.of(entry, desk.attempts(entry.id())));
    }

    /** Posts one of them once more. */
    @PostMapping("/{id}/deliveries/{delivery}/repeat")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void repeat(Caller caller, @PathVariable UUID id, @PathVariable UUID delivery) {
        desk.repeat(caller, id, delivery);
    }
}
