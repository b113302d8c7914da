package blockbuster.sui.fuzz;

import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;
import java.util.Arrays;

/** Any bytes as a signature of every scheme, read and verified. */
public final class SignatureFuzz {
    private static final byte[] MESSAGE = {1, 2, 3};

    private SignatureFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        SuiSignature signature;
        try {
            signature = SuiSignature.parse(input);
        } catch (InvalidSignatureException refused) {
            return;
        }
        if (!Arrays.equals(signature.toByteArray(), input)) {
            throw new IllegalStateException("accepted bytes that are not canonical");
        }
        try {
            Signatures.verifyPersonalMessage(MESSAGE, signature);
        } catch (InvalidSignatureException refused) {
            // as almost always
        }
    }
}
