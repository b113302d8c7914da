package blockbuster.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.OutgoingTest;
import blockbuster.server.TestingCatalogue.Film;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.EventPosition;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Events from the chain to receivers that are really posted to. */
class WebhookTest extends OutgoingTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final Ed25519KeyPair creator = wallet();
    private final TestingReceiver receiver = new TestingReceiver();
    private String token;

    WebhookTest() throws IOException {}

    @BeforeEach
    void register() {
        chain.register(creator.address(), "Jo");
        token = login(creator);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void postsWhatConcernsItsOwnerSignedAndOnce() throws Exception {
        var webhook = create(token, Map.of("url", receiver.url()));
        var film = catalogue.submit(Film.of("Of another", "drama"));
        approve(film, "other-" + unique());
        var own = catalogue.submit(Film.of("Own", "drama").by(creator.address()));
        var transaction = "own-" + unique();

        for (int i = 0; i < 2; i++) {
            approve(own, transaction);
            sender.send();
        }

        assertThat(receiver.received()).hasSize(1);
        var event = receiver.received().getFirst();
        assertThat(event.body())
                .startsWith("{\"type\":\"title.approved\",\"timestamp\":\"" + clock.instant() + "\",\"data\":{")
                .contains("\"content\":\"" + own + "\"")
                .contains("\"title\":\"Own\"");
        assertThat(event.timestamp()).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(event.signature()).isEqualTo(signature(event, webhook.get("secret")));
    }

    @Test
    void postsOnlyTheEventsThatWereAskedFor() {
        create(token, Map.of("url", receiver.url(), "events", List.of("payout.sent")));
        approve(catalogue.submit(Film.of("Own", "drama").by(creator.address())), unique());
        sender.send();

        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void givesAdministratorsEverythingAndNobodyElse() {
        as(token, HttpMethod.POST, WEBHOOKS, Map.of("url", receiver.url(), "scope", "platform"))
                .expectStatus()
                .isForbidden();
        as(login(wallet()), HttpMethod.POST, WEBHOOKS, Map.of("url", receiver.url()))
                .expectStatus()
                .isForbidden();
        var admin = login(ADMIN);
        var webhook = create(admin, Map.of("url", receiver.url(), "scope", "platform"));
        approve(catalogue.submit(Film.of("Anybody's", "drama")), unique());
        sender.send();

        assertThat(receiver.received()).hasSize(1);
        as(admin, HttpMethod.DELETE, WEBHOOKS + "/" + id(webhook))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void repeatsWithGrowingPausesAndLogsEachAttempt() {
        var webhook = create(token, Map.of("url", receiver.url()));
        receiver.answer(500);
        approve(catalogue.submit(Film.of("Own", "drama").by(creator.address())), unique());
        sender.send();
        sender.send();
        clock.advance(Duration.ofSeconds(13));
        sender.send();
        clock.advance(Duration.ofSeconds(13));
        sender.send();
        receiver.answer(204);
        clock.advance(Duration.ofSeconds(40));
        sender.send();

        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().stream()
                        .map(TestingReceiver.Received::id)
                        .distinct())
                .hasSize(1);
        getAs(token, WEBHOOKS + "/" + id(webhook) + "/deliveries")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].event")
                .isEqualTo("title.approved")
                .jsonPath("$.items[0].state")
                .isEqualTo("delivered")
                .jsonPath("$.items[0].attempts[0].status")
                .isEqualTo(500)
                .jsonPath("$.items[0].attempts[1].trouble")
                .isEqualTo("HTTP 500")
                .jsonPath("$.items[0].attempts[2].status")
                .isEqualTo(204)
                .jsonPath("$.items[0].attempts[2].trouble")
                .doesNotExist();
    }

    @Test
    void givesUpAtLastAndRepeatsOnRequest() {
        var webhook = create(token, Map.of("url", receiver.url()));
        receiver.answer(503);
        test(webhook);
        for (int i = 0; i < 20; i++) {
            sender.send();
            clock.advance(Duration.ofHours(8));
        }
        assertThat(receiver.received()).hasSize(14);
        token = login(creator);
        var path = WEBHOOKS + "/" + id(webhook) + "/deliveries";
        var delivery = receiver.received().getFirst().id();
        getAs(token, path).expectBody().jsonPath("$.items[0].state").isEqualTo("failed");

        receiver.answer(200);
        as(token, HttpMethod.POST, path + "/" + delivery + "/repeat")
                .expectStatus()
                .isAccepted();
        sender.send();

        getAs(token, path).expectBody().jsonPath("$.items[0].state").isEqualTo("delivered");
    }

    @Test
    void signsWithBothSecretsForADayAfterAChange() throws Exception {
        var webhook = create(token, Map.of("url", receiver.url()));
        var fresh = body(as(token, HttpMethod.POST, WEBHOOKS + "/" + id(webhook) + "/secret"));
        test(webhook);
        sender.send();
        clock.advance(Duration.ofDays(1));
        token = login(creator);
        test(webhook);
        sender.send();

        var both = receiver.received().getFirst();
        var one = receiver.received().getLast();
        assertThat(both.signature())
                .isEqualTo(signature(both, fresh.get("secret")) + " " + signature(both, webhook.get("secret")));
        assertThat(one.signature()).isEqualTo(signature(one, fresh.get("secret")));
    }

    @Test
    void stopsWhereTheReceiverIsGone() {
        var webhook = create(token, Map.of("url", receiver.url()));
        receiver.answer(410);
        test(webhook);
        sender.send();
        approve(catalogue.submit(Film.of("Own", "drama").by(creator.address())), unique());
        sender.send();

        assertThat(receiver.received()).hasSize(1);
        getAs(token, WEBHOOKS).expectBody().jsonPath("$.items[0].disabledAt").exists();
    }

    @Test
    void followsNoRedirect() {
        var webhook = create(token, Map.of("url", receiver.url()));
        receiver.answer(302);
        test(webhook);
        sender.send();

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void refusesAddressesThatAreNone() {
        for (var url : List.of("ftp://a.b/", "file:///etc/passwd", "https:///x", "https://u:p@a.b/", "no url", "//a")) {
            as(token, HttpMethod.POST, WEBHOOKS, Map.of("url", url))
                    .expectStatus()
                    .isBadRequest();
        }
        as(token, HttpMethod.POST, WEBHOOKS, Map.of("url", receiver.url(), "events", List.of("nonsense")))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void showsAWebhookToItsOwnerOnlyAndErasesItWithThem() {
        var webhook = create(token, Map.of("url", receiver.url()));
        var path = WEBHOOKS + "/" + id(webhook);
        var stranger = login(wallet());
        getAs(stranger, path + "/deliveries").expectStatus().isNotFound();
        as(stranger, HttpMethod.DELETE, path).expectStatus().isNotFound();
        getAs(token, "/api/v1/account/export")
                .expectBody()
                .jsonPath("$.webhooks[0].url")
                .isEqualTo(receiver.url());

        as(token, HttpMethod.DELETE, "/api/v1/account?confirm=" + creator.address())
                .expectStatus()
                .isNoContent();

        token = login(creator);
        getAs(token, WEBHOOKS).expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    private void approve(SuiAddress film, String transaction) {
        catalogue.happened(new ContentApproved(
                new EventPosition(1, transaction, 0, clock.instant()), film, creator.address(), clock.instant()));
    }

    private void test(Map<String, Object> webhook) {
        as(token, HttpMethod.POST, WEBHOOKS + "/" + id(webhook) + "/test")
                .expectStatus()
                .isAccepted();
    }

    private Map<String, Object> create(String caller, Map<String, ?> request) {
        return body(as(caller, HttpMethod.POST, WEBHOOKS, request));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(
            org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec response) {
        return response.expectStatus()
                .is2xxSuccessful()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static String id(Map<String, Object> created) {
        return ((Map<?, ?>) created.get("webhook")).get("id").toString();
    }

    /** As a receiver checks it, by the specification. */
    private static String signature(TestingReceiver.Received event, Object secret) throws Exception {
        var key = Base64.getDecoder().decode(secret.toString().substring("whsec_".length()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(
                                mac.doFinal(String.join(".", Arrays.asList(event.id(), event.timestamp(), event.body()))
                                        .getBytes(UTF_8)));
    }
}
