package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;
import java.util.Arrays;

/** The text form of secret keys that Sui's wallets exchange: Bech32 with prefix {@code suiprivkey}. */
public final class SuiKeys {
    private static final String PREFIX = "suiprivkey";

    private SuiKeys() {}

    public static String encode(Ed25519KeyPair key) {
        byte[] secret = key.secret();
        byte[] flagged = new byte[1 + secret.length];
        flagged[0] = (byte) SignatureScheme.ED25519.flag();
        System.arraycopy(secret, 0, flagged, 1, secret.length);
        return Bech32.encode(PREFIX, flagged);
    }

    /** @throws SuiException when the text is not such a key or not Ed25519; the message never shows the text */
    public static Ed25519KeyPair decode(String text) {
        byte[] flagged = Bech32.decode(PREFIX, text.strip());
        if (flagged == null || flagged.length != 33) {
            throw new SuiException("not a Sui secret key; it starts with " + PREFIX + "1 and ends with a checksum");
        }
        if (flagged[0] != SignatureScheme.ED25519.flag()) {
            throw new SuiException("this secret key is not Ed25519; export an Ed25519 key from the wallet");
        }
        return Ed25519KeyPair.fromSecret(Arrays.copyOfRange(flagged, 1, flagged.length));
    }
}
