package blockbuster.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/** Posts to receivers: never by redirects or proxies, for a bounded time, and reading nothing but the status. */
@Component
class WebhookPost {

    private static final int MOST_CONNECTIONS = 64;
    private static final int FIRST_FAILURE = 300;

    private final CloseableHttpClient client;
    private final Duration timeout;

    WebhookPost(WebhookSettings settings) {
        this.timeout = settings.timeout();
        this.client = client(
                settings.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses(),
                Timeout.of(settings.timeout()));
    }

    private static CloseableHttpClient client(DnsResolver resolver, Timeout timeout) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("Blockbuster-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    PostOutcome post(String url, Map<String, String> headers, String body) {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        // Time-outs of sockets start again with each byte; this one doesn't.
        var deadline = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        var abort = CompletableFuture.runAsync(request::abort, deadline);
        try {
            return client.execute(request, response -> {
                int status = response.getCode();
                // What it says is nobody's business, and may not end: the connection is closed instead of read.
                response.close();
                return new PostOutcome(status, status < FIRST_FAILURE ? null : "HTTP " + status);
            });
        } catch (UnknownHostException unknown) {
            return new PostOutcome(null, "the host has no public address");
        } catch (IOException failure) {
            return new PostOutcome(
                    null, abort.isDone() ? "took too long" : failure.getClass().getSimpleName());
        } finally {
            abort.cancel(false);
        }
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}
