package blockbuster.server.webhook;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.notice.Outbox;
import blockbuster.server.notice.Outbox.Entry;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.server.webhook.WebhookAttempts.Attempt;
import blockbuster.server.webhook.WebhookEndpoint.Scope;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners decide about their webhooks. */
@Component
class WebhookDesk {

    private final WebhookStore endpoints;
    private final WebhookAttempts attempts;
    private final WebhookEvents events;
    private final Outbox outbox;
    private final Roles roles;
    private final WebhookSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    WebhookDesk(
            WebhookStore endpoints,
            WebhookAttempts attempts,
            WebhookEvents events,
            Outbox outbox,
            Roles roles,
            WebhookSettings settings,
            SecureRandom random,
            Clock clock) {
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.events = events;
        this.outbox = outbox;
        this.roles = roles;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    record Made(WebhookEndpoint endpoint, WebhookSecret secret) {}

    @Transactional
    Made create(Caller caller, String url, Scope scope, List<String> wanted) {
        roles.require(
                caller,
                switch (scope) {
                    case OWN -> Role.CREATOR;
                    case PLATFORM -> Role.ADMIN;
                });
        requireReachable(url);
        requireKnown(wanted);
        if (endpoints.of(caller.address()).size() >= settings.perOwner()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "too-many-webhooks",
                    "Too many webhooks",
                    "A wallet may have " + settings.perOwner() + ". Remove one first.");
        }
        var endpoint =
                new WebhookEndpoint(UUID.randomUUID(), caller.address(), scope, url, wanted, clock.instant(), null);
        var secret = WebhookSecret.generate(random);
        endpoints.insert(endpoint, secret);
        return new Made(endpoint, secret);
    }

    private void requireReachable(String url) {
        try {
            var uri = new URI(url);
            boolean http = settings.allowPrivate() && "http".equals(uri.getScheme());
            if ((http || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null) {
                return;
            }
        } catch (java.net.URISyntaxException e) {
            // Falls through.
        }
        throw ProblemException.invalid(
                "Give an address that begins with https:// and names a host, without a password.");
    }

    private static void requireKnown(List<String> wanted) {
        if (!WebhookEvents.TYPES.containsAll(wanted)) {
            throw ProblemException.invalid("Events are " + String.join(", ", WebhookEvents.TYPES) + ".");
        }
    }

    List<WebhookEndpoint> of(Caller caller) {
        return endpoints.of(caller.address());
    }

    @Transactional
    void remove(Caller caller, UUID id) {
        remove(own(caller, id));
    }

    void remove(WebhookEndpoint endpoint) {
        endpoints.remove(endpoint.id());
        outbox.removeAll(WebhookChannel.NAME, endpoint.id().toString());
    }

    WebhookSecret rotate(Caller caller, UUID id) {
        var secret = WebhookSecret.generate(random);
        endpoints.rotate(own(caller, id).id(), secret, settings.secretOverlap());
        return secret;
    }

    @Transactional
    void test(Caller caller, UUID id) {
        var endpoint = own(caller, id);
        endpoints.enable(id);
        events.test(endpoint, clock.instant());
    }

    Page<Entry> deliveries(Caller caller, UUID id, int limit, @Nullable String cursor) {
        return outbox.list(WebhookChannel.NAME, own(caller, id).id().toString(), limit, cursor);
    }

    List<Attempt> attempts(UUID delivery) {
        return attempts.of(delivery);
    }

    void repeat(Caller caller, UUID id, UUID delivery) {
        if (!outbox.resend(WebhookChannel.NAME, own(caller, id).id().toString(), delivery)) {
            throw ProblemException.notFound("delivery");
        }
    }

    private WebhookEndpoint own(Caller caller, UUID id) {
        return endpoints
                .find(id)
                .filter(endpoint -> endpoint.owner().equals(caller.address()))
                .orElseThrow(() -> ProblemException.notFound("webhook"));
    }
}
