package blockbuster.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.settings.AuthSettings;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * What links in mail carry: whom it is about, and an HMAC-SHA-256 over that, what the link is for, and the address it was
 * sent to. Nothing is stored for them. The key signs log-in tokens too, whose signed text never has a line break.
 */
@Component
class MailTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKey key;

    MailTokens(AuthSettings settings) {
        this.key = settings.jwtSecret().key(ALGORITHM);
    }

    /** Works until another address is asked for, or the same one again. */
    String confirm(MailAddress address) {
        return token(address.person(), mac(confirmation(address)));
    }

    boolean confirms(String token, MailAddress address) {
        return matches(token, mac(confirmation(address)));
    }

    /** Works as long as the address stays the person's. */
    String unsubscribe(MailAddress address) {
        return token(address.person(), mac(unsubscription(address)));
    }

    boolean unsubscribes(String token, MailAddress address) {
        return matches(token, mac(unsubscription(address)));
    }

    /** Whom a token says it is about; nothing is proven by it. */
    static Optional<SuiAddress> person(String token) {
        return bytes(token).map(bytes -> SuiAddress.of(Arrays.copyOf(bytes, SuiAddress.LENGTH)));
    }

    /** A keyed hash that counts requests without keeping whose. */
    byte[] requestOf(String subject) {
        return mac("mail request\n" + subject.toLowerCase(Locale.ROOT));
    }

    private static String confirmation(MailAddress address) {
        return "mail confirm\n" + address.person() + "\n" + address.address() + "\n" + address.requestedAt();
    }

    private static String unsubscription(MailAddress address) {
        return "mail unsubscribe\n" + address.person() + "\n" + address.address();
    }

    private static String token(SuiAddress person, byte[] mac) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SuiAddress.LENGTH + MAC_BYTES)
                        .put(person.toByteArray())
                        .put(mac)
                        .array());
    }

    private static boolean matches(String token, byte[] mac) {
        return bytes(token)
                .map(bytes -> MessageDigest.isEqual(Arrays.copyOfRange(bytes, SuiAddress.LENGTH, bytes.length), mac))
                .orElse(false);
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == SuiAddress.LENGTH + MAC_BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
