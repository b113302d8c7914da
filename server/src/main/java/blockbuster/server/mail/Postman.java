package blockbuster.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.notice.Delivery;
import blockbuster.server.settings.PlatformSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mail to the SMTP server. What the server says is reduced to its code, because its text names the address.
 * Thread-safe.
 */
@Component
class Postman {

    private static final int PERMANENT = 500;

    private final @Nullable JavaMailSender smtp;
    private final Letters letters;
    private final MailSettings settings;
    private final String domain;

    Postman(ObjectProvider<JavaMailSender> smtp, Letters letters, MailSettings settings, PlatformSettings platform) {
        this.smtp = smtp.getIfAvailable();
        this.letters = letters;
        this.settings = settings;
        this.domain = platform.publicUrl().getHost();
    }

    /** Whether an SMTP server is configured. */
    boolean works() {
        return smtp != null;
    }

    /** @param id the same at every attempt: receivers know a repetition by the Message-ID */
    Delivery send(UUID id, Letter letter, MailAddress to) {
        if (smtp == null) {
            return new Delivery.Refused("no SMTP server is configured");
        }
        try {
            smtp.send(mail(smtp.createMimeMessage(), id, letter, to));
            return new Delivery.Delivered();
        } catch (MailException | MessagingException failure) {
            return failed(failure);
        }
    }

    private MimeMessage mail(MimeMessage mail, UUID id, Letter letter, MailAddress to) throws MessagingException {
        var helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to.address());
        helper.setSubject(letter.subject());
        helper.setText(letters.text(letter), letters.html(letter));
        mail.setHeader("Message-ID", "<" + id + "@" + domain + ">");
        // RFC 3834, section 5: nobody's holiday note should answer.
        mail.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            // RFC 8058, section 3.
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe.url() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    private static Delivery failed(Exception failure) {
        int code = code(failure);
        if (code >= PERMANENT) {
            return new Delivery.Refused("SMTP " + code);
        }
        return new Delivery.Retry(code > 0 ? "SMTP " + code : "the SMTP server does not take it now");
    }

    /** The server's reply code, RFC 5321, section 4.2; 0 if it gave none. */
    private static int code(Exception failure) {
        Throwable cause = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        int code = 0;
        while (cause instanceof MessagingException messaging) {
            code = switch (messaging) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> code;
            };
            cause = messaging.getNextException();
        }
        return code;
    }
}
