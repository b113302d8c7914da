package blockbuster.receipts;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a wallet signs to log in, and, if it names a session key, to let that key sign what its owner watches.
 *
 * @param domain host and port of the platform that asks
 * @param expiresAt until when the message logs in
 * @param session the key that the wallet authorizes; empty for programs that watch nothing
 */
public record LoginMessage(
        String domain,
        SuiAddress address,
        String nonce,
        Instant issuedAt,
        Instant expiresAt,
        Optional<SessionGrant> session) {

    private static final Pattern FORM = Pattern.compile("""
            (?<domain>\\S+) asks you to log in with your Sui wallet\\.

            Address: (?<address>0x[0-9a-f]{64})
            (Session key: (?<key>[0-9a-f]{64})
            Signs what you watch until: (?<until>\\S+)
            )?Nonce: (?<nonce>\\S+)
            Issued at: (?<issued>\\S+)
            Expires at: (?<expires>\\S+)

            Signing costs nothing and sends no transaction\\.""");

    /** A session's key and until when it signs for the wallet. */
    public record SessionGrant(VerifyingKey key, Instant until) {}

    /** The text to sign as a personal message. */
    public String text() {
        var grant = session.map(granted ->
                        "Session key: " + granted.key() + "\nSigns what you watch until: " + granted.until() + "\n")
                .orElse("");
        return """
                %s asks you to log in with your Sui wallet.

                Address: %s
                %sNonce: %s
                Issued at: %s
                Expires at: %s

                Signing costs nothing and sends no transaction.""".formatted(domain, address, grant, nonce, issuedAt, expiresAt);
    }

    /** @throws ReceiptException unless the text is one that {@link #text} gives */
    public static LoginMessage parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ReceiptException("not a login message");
        }
        try {
            var key = Optional.ofNullable(matcher.group("key"));
            var message = new LoginMessage(
                    matcher.group("domain"),
                    SuiAddress.parse(matcher.group("address")),
                    matcher.group("nonce"),
                    Instant.parse(matcher.group("issued")),
                    Instant.parse(matcher.group("expires")),
                    key.map(hex -> new SessionGrant(VerifyingKey.parse(hex), Instant.parse(matcher.group("until")))));
            if (message.text().equals(text)) {
                return message;
            }
        } catch (DateTimeException | SuiException unreadable) {
            throw new ReceiptException("not a login message", unreadable);
        }
        throw new ReceiptException("not a login message in its one form");
    }
}
