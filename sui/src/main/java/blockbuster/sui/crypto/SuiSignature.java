package blockbuster.sui.crypto;

import blockbuster.bcs.BcsException;
import java.util.Base64;

/** An account's signature, in Sui's serialized form: a flag byte, then what the scheme needs. Not yet verified. */
public sealed interface SuiSignature permits SimpleSignature, MultisigSignature, PasskeySignature, ZkLoginSignature {
    /** No accepted signature is longer: ten members, each of the most that a wallet's passkey or proof takes. */
    int MAX_BYTES = 65_536;

    SignatureScheme scheme();

    byte[] toByteArray();

    /** Whether it holds a zkLogin proof, which only a full node can verify. */
    boolean needsNode();

    /** @throws InvalidSignatureException when this is no signature of one of the schemes, in its canonical form */
    static SuiSignature parse(byte[] serialized) {
        if (serialized.length == 0 || serialized.length > MAX_BYTES) {
            throw new InvalidSignatureException(
                    "a signature has 1 to " + MAX_BYTES + " bytes, not " + serialized.length);
        }
        int flag = serialized[0] & 0xff;
        SignatureScheme scheme = SignatureScheme.ofFlag(flag)
                .orElseThrow(() -> new InvalidSignatureException("no signature scheme has flag " + flag));
        try {
            return switch (scheme) {
                case ED25519, SECP256K1, SECP256R1 -> SimpleSignature.parse(scheme, serialized);
                case MULTISIG -> MultisigSignature.parse(serialized);
                case PASSKEY -> PasskeySignature.parse(serialized);
                case ZKLOGIN -> ZkLoginSignature.parse(serialized);
            };
        } catch (BcsException malformed) {
            throw new InvalidSignatureException("the " + scheme + " signature is malformed: " + malformed.getMessage());
        }
    }

    /** @throws InvalidSignatureException also when the text is not Base64 */
    static SuiSignature parseBase64(String text) {
        try {
            return parse(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidSignatureException("the signature is not Base64");
        }
    }

    default String toBase64() {
        return Base64.getEncoder().encodeToString(toByteArray());
    }
}
