package blockbuster.sui.crypto;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.SuiException;
import java.util.Arrays;

/** The text form of secret keys that Sui's wallets exchange: Bech32 of flag ‖ secret with prefix {@code suiprivkey}. */
public final class SuiKeys {
    private static final String PREFIX = "suiprivkey";
    private static final int TEXT_LENGTH = 70;

    private SuiKeys() {}

    public static String encode(SuiKeyPair key) {
        return Bech32.encode(PREFIX, flagged(key));
    }

    /** @throws SuiException when the text is not such a key; the message never shows the text */
    public static SuiKeyPair decode(String text) {
        String key = text.strip();
        byte[] flagged = key.length() == TEXT_LENGTH ? Bech32.decode(PREFIX, key) : null;
        if (flagged == null) {
            throw new SuiException("not a Sui secret key; it starts with " + PREFIX + "1 and ends with a checksum");
        }
        return ofFlagged(flagged);
    }

    static byte[] flagged(SuiKeyPair key) {
        return new BcsWriter().u8(key.scheme().flag()).fixed(key.secret()).toByteArray();
    }

    /** @throws SuiException when the bytes are not the flag and secret of a key */
    static SuiKeyPair ofFlagged(byte[] flagged) {
        if (flagged.length != 1 + SuiKeyPair.SECRET_LENGTH) {
            throw new SuiException("a secret key with its flag has 33 bytes, not " + flagged.length);
        }
        SignatureScheme scheme = SignatureScheme.ofFlag(flagged[0] & 0xff)
                .filter(SignatureScheme.KEY_PAIRS::contains)
                .orElseThrow(() -> new SuiException(
                        "this secret key is neither Ed25519 nor secp256k1 nor secp256r1; export one that is"));
        return SuiKeyPair.fromSecret(scheme, Arrays.copyOfRange(flagged, 1, flagged.length));
    }
}
