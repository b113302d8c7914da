package blockbuster.server.webhook;

import blockbuster.server.auth.PersonalData;
import blockbuster.server.privacy.Retention;
import blockbuster.server.webhook.WebhookController.Webhook;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People's webhooks. */
@Component
class WebhookData implements PersonalData, Retention {

    private final WebhookStore endpoints;
    private final WebhookDesk desk;
    private final WebhookAttempts attempts;
    private final WebhookSettings settings;

    WebhookData(WebhookStore endpoints, WebhookDesk desk, WebhookAttempts attempts, WebhookSettings settings) {
        this.endpoints = endpoints;
        this.desk = desk;
        this.attempts = attempts;
        this.settings = settings;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("webhooks", endpoints.of(person).stream().map(Webhook::of).toList());
    }

    @Override
    public void erase(SuiAddress person) {
        endpoints.of(person).forEach(desk::remove);
    }

    @Override
    public void sweep(Instant now) {
        attempts.purge(now.minus(settings.keep()));
    }
}
