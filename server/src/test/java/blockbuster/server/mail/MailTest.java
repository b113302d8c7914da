package blockbuster.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.OutgoingTest;
import blockbuster.server.TestingCatalogue.Film;
import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.lease.LeaseEnding;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Mail from events on chain to a real SMTP server. */
@ExtendWith(OutputCaptureExtension.class)
class MailTest extends OutgoingTest {

    private static final String MAIL = "/api/v1/account/mail";

    @Autowired
    private JdbcClient jdbc;

    private final Ed25519KeyPair creator = wallet();
    private final SuiAddress address = creator.address();
    private final String mailbox = "jo-" + unique() + "@example.org";
    private String token;

    @BeforeEach
    void start() {
        token = login(creator);
        sender.send();
        SMTP.getReceivedMessages();
    }

    @AfterEach
    void restart() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
    }

    @Test
    void sendsNothingToAnAddressThatWasNotConfirmed() throws Exception {
        give("en");
        sender.send();
        rejected("A film", "Too dark");
        sender.send();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("Confirm your address");
        assertThat(choice()).containsEntry("confirmed", false).containsEntry("address", mailbox);
    }

    @Test
    void confirmsAnAddressByItsLinkAndNotByOpeningIt() throws Exception {
        give("de");
        sender.send();
        var link = link(received().getFirst(), "/api/v1/mail/confirm");

        page(HttpMethod.GET, link, 200, "Bestätigen");
        assertThat(choice()).containsEntry("confirmed", false);
        page(HttpMethod.POST, link, 200, "Ihre Adresse ist bestätigt");
        assertThat(choice()).containsEntry("confirmed", true).containsEntry("language", "de");
    }

    @Test
    void refusesLinksThatAreForgedOldOrOfAnotherAddress() throws Exception {
        give("en");
        sender.send();
        var link = link(received().getFirst(), "/api/v1/mail/confirm");

        page(HttpMethod.POST, link.replaceFirst("token=..", "token=AA"), 410, "does not work");
        page(HttpMethod.POST, "/api/v1/mail/confirm?token=%00", 410, "does not work");
        page(HttpMethod.POST, "/api/v1/mail/confirm", 410, "does not work");
        clock.advance(Duration.ofDays(2));
        page(HttpMethod.POST, link, 410, "does not work");
        token = login(creator);
        assertThat(choice()).containsEntry("confirmed", false);
    }

    @Test
    void tellsOfPayoutsOnceInTextAndHtml() throws Exception {
        confirmed("en");
        var distribution = SuiAddress.ofSmall(77);
        var paid = new BatchPaid(
                here("pay-" + unique()),
                distribution,
                SuiAddress.ofSmall(78),
                0,
                List.of(SuiAddress.ofSmall(5), address),
                List.of(BigInteger.ONE, BigInteger.valueOf(1_234_567_890_123L)),
                BigInteger.TEN,
                BigInteger.ZERO);

        for (int i = 0; i < 2; i++) {
            catalogue.happened(paid);
            sender.send();
        }

        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("You were paid 1,234.567890123 SUI");
        assertThat(mail.getFrom()[0]).hasToString("Blockbuster <post@example.org>");
        assertThat(part(mail, "text/plain"))
                .contains("paid you 1,234.567890123 SUI")
                .contains("/api/v1/distributions/" + distribution);
        assertThat(part(mail, "text/html")).contains("<html lang=\"en\">").contains("1,234.567890123 SUI");
    }

    @Test
    void saysWhyATitleWasRejectedAndEscapesWhatOthersWrote() throws Exception {
        confirmed("de");
        rejected("<b>Böse</b>\r\nBcc: x@y.z", "Zu <laut> & 'grell'");
        sender.send();

        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ihr Titel „<b>Böse</b> Bcc: x@y.z“ wurde nicht angenommen");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, "text/plain")).contains("Zu <laut> & 'grell'");
        assertThat(part(mail, "text/html"))
                .contains("Zu &lt;laut&gt; &amp; &#39;grell&#39;")
                .doesNotContain("<b>");
    }

    @Test
    void tellsOfApprovalsAndOfStorageThatEnds() throws Exception {
        confirmed("en");
        var film = catalogue.submit(Film.of("A film", "drama").by(address));
        catalogue.happened(new ContentApproved(here("approve-" + unique()), film, address, clock.instant()));
        catalogue.happened(new LeaseEnding(film, address, 5, Instant.parse("2027-03-01T00:00:00Z")));
        sender.send();

        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Your title \"A film\" is on the shelf", "The storage of \"A film\" ends soon");
        var lease = received().stream()
                .filter(mail -> subject(mail).contains("storage"))
                .findFirst()
                .orElseThrow();
        assertThat(part(lease, "text/plain")).contains("until March 1, 2027, 12:00");
    }

    @Test
    void warnsMembersOnceForEachEndOfTheirMembership() throws Exception {
        confirmed("en");
        var membership = blockbuster.server.TestingCatalogue.randomId();
        bought(membership, Duration.ofDays(30));
        sender.warnMembers();
        assertThat(subjects()).isEmpty();

        clock.advance(Duration.ofDays(28));
        sender.warnMembers();
        bought(membership, Duration.ofDays(2));
        sender.warnMembers();

        assertThat(subjects()).containsExactly("Your membership ends soon");
    }

    @Test
    void endsMailByOneClickWithoutLogin() throws Exception {
        confirmed("en");
        rejected("One", "Reason");
        sender.send();
        var mail = received().getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var header = mail.getHeader("List-Unsubscribe", null);
        assertThat(header)
                .startsWith("<http://localhost:8080/api/v1/mail/unsubscribe?token=")
                .endsWith(">");
        var link = pathOf(header.substring(1, header.length() - 1));
        assertThat(link).isEqualTo(link(mail, "/api/v1/mail/unsubscribe"));

        page(HttpMethod.GET, link, 200, "Unsubscribe");
        assertThat(choice()).containsEntry("subscribed", true);
        http.post()
                .uri(URI.create(base() + link))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk();
        rejected("Two", "Reason");
        sender.send();

        assertThat(received()).hasSize(1);
        assertThat(choice()).containsEntry("subscribed", false);
    }

    @Test
    void keepsMailWhileTheServerIsDownAndSendsItOnceAfterwards() throws Exception {
        confirmed("en");
        SMTP.stop();
        rejected("Waits", "Reason");
        sender.send();
        sender.send();
        SMTP.start();
        clock.advance(Duration.ofSeconds(15));
        sender.send();
        clock.advance(Duration.ofDays(1));
        sender.send();

        assertThat(subjects()).containsExactly("Your title \"Waits\" was not accepted");
    }

    @Test
    void logsNoAddressAndKeepsItInOnePlace(CapturedOutput log) throws Exception {
        confirmed("en");
        SMTP.stop();
        rejected("Waits", "Reason");
        sender.send();

        var tables = jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables.stream().filter(this::namesMailbox)).containsExactly("mail_address");
        assertThat(log.getAll()).doesNotContain(mailbox);
    }

    private boolean namesMailbox(String table) {
        return jdbc.sql("select exists (select from " + table + " t where t::text like ?)")
                .param("%" + mailbox + "%")
                .query(Boolean.class)
                .single();
    }

    @Test
    void limitsHowOftenAStrangersAddressIsAsked() {
        for (int i = 0; i < 3; i++) {
            put(login(wallet()), mailbox, "en").expectStatus().isOk();
        }

        put(token, mailbox.toUpperCase(java.util.Locale.ROOT), "en")
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-confirmations");
        clock.advance(Duration.ofDays(1));
        put(login(creator), mailbox, "en").expectStatus().isOk();
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (var wrong : List.of("jo", "jo@", "a@b.c, d@e.f", "Jo <jo@b.c>", "jo@b.c\r\nBcc: d@e.f", " ")) {
            put(token, wrong, "en").expectStatus().isBadRequest();
        }
        put(token, mailbox, "fr").expectStatus().isBadRequest();
    }

    @Test
    void exportsAndErasesTheAddress() throws Exception {
        confirmed("en");
        rejected("Never sent", "Reason");

        getAs(token, "/api/v1/account/export")
                .expectBody()
                .jsonPath("$.mail[0].address")
                .isEqualTo(mailbox)
                .jsonPath("$.notices[?(@.state == 'PENDING')].key")
                .value((List<String> keys) ->
                        assertThat(keys).singleElement().asString().startsWith("reject-"));
        as(token, HttpMethod.DELETE, "/api/v1/account?confirm=" + address)
                .expectStatus()
                .isNoContent();
        sender.send();

        assertThat(subjects()).isEmpty();
        token = login(creator);
        assertThat(choice()).doesNotContainKey("address");
    }

    @Test
    void forgetsAnAddressOnRequest() throws Exception {
        confirmed("en");
        rejected("Never sent", "Reason");

        as(token, HttpMethod.DELETE, MAIL).expectStatus().isNoContent();
        sender.send();

        assertThat(subjects()).isEmpty();
        assertThat(choice()).containsEntry("available", true).doesNotContainKey("address");
    }

    private void confirmed(String language) throws Exception {
        give(language);
        sender.send();
        page(HttpMethod.POST, link(received().getFirst(), "/api/v1/mail/confirm"), 200, "");
        SMTP.purgeEmailFromAllMailboxes();
    }

    private void give(String language) {
        put(token, mailbox, language).expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec put(String caller, String mail, String language) {
        return as(caller, HttpMethod.PUT, MAIL, Map.of("address", mail, "language", language));
    }

    private void rejected(String title, String reason) {
        var film = catalogue.submit(Film.of(title, "drama").by(address));
        catalogue.happened(new ContentRejected(here("reject-" + unique()), film, address, reason, clock.instant()));
    }

    private void bought(SuiAddress membership, Duration lasts) {
        catalogue.happened(new MembershipPurchased(
                here("buy"),
                membership,
                membership,
                address,
                1,
                BigInteger.ONE,
                clock.instant(),
                clock.instant().plus(lasts),
                1));
    }

    private EventPosition here(String transaction) {
        return new EventPosition(1, transaction, 0, clock.instant());
    }

    private void page(HttpMethod method, String path, int status, String text) {
        http.method(method)
                .uri(URI.create(base() + path))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(text));
    }

    private List<MimeMessage> received() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> Arrays.stream(recipients(mail))
                        .anyMatch(to -> to.toString().equals(mailbox)))
                .toList();
    }

    private List<String> subjects() {
        return received().stream().map(MailTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(MimeMessage mail, String path) throws Exception {
        return part(mail, "text/plain")
                .lines()
                .filter(line -> line.contains(path))
                .map(line -> pathOf(line.substring(line.indexOf("http"))))
                .findFirst()
                .orElseThrow();
    }

    private static String pathOf(String url) {
        var uri = URI.create(url);
        return uri.getPath() + "?" + uri.getQuery();
    }

    private static String part(Object part, String type) throws Exception {
        return switch (part) {
            case MimeMessage mail -> part(mail.getContent(), type);
            case MimeMultipart parts -> {
                var found = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    found.append(part(parts.getBodyPart(i), type));
                }
                yield found.toString();
            }
            case BodyPart body when body.isMimeType(type) -> text(body);
            case BodyPart body when body.isMimeType("multipart/*") -> part(body.getContent(), type);
            default -> "";
        };
    }

    private static String text(BodyPart body) throws IOException, MessagingException {
        return body.getContent().toString().replace("\r\n", "\n");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> choice() {
        return getAs(token, MAIL)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
