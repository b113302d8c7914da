package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a passkey (WebAuthn, SIP-9) gives: the authenticator's data, the browser's account of what was asked, and a P-256
 * signature of both.
 */
public record PasskeySignature(Bytes authenticatorData, String clientDataJson, SimpleSignature userSignature)
        implements SuiSignature {
    public PasskeySignature {
        if (userSignature.scheme() != SignatureScheme.SECP256R1) {
            throw new InvalidSignatureException("a passkey signs with secp256r1, not " + userSignature.scheme());
        }
        ClientData.parse(clientDataJson);
    }

    static PasskeySignature parse(byte[] serialized) {
        var reader = new BcsReader(serialized);
        reader.u8();
        Bytes authenticatorData = Bytes.decode(reader);
        String clientDataJson = reader.string();
        byte[] signed = reader.bytes();
        reader.requireEnd();
        if (signed.length == 0 || signed[0] != SignatureScheme.SECP256R1.flag()) {
            throw new InvalidSignatureException("the passkey's own signature is not one of secp256r1");
        }
        return new PasskeySignature(
                authenticatorData, clientDataJson, SimpleSignature.parse(SignatureScheme.SECP256R1, signed));
    }

    /** The passkey's identity: the same point as {@link #userSignature}'s, under the passkey flag. */
    public SuiPublicKey publicKey() {
        return new SuiPublicKey(
                SignatureScheme.PASSKEY, userSignature.publicKey().bytes());
    }

    /** Whether the browser was asked to sign this digest. */
    boolean challenges(byte[] digest) {
        return Arrays.equals(ClientData.parse(clientDataJson).challenge().toArray(), digest);
    }

    /** What the authenticator signs. */
    byte[] assertion() {
        return new BcsWriter()
                .fixed(authenticatorData.toArray())
                .fixed(Sha256.hash(clientDataJson.getBytes(StandardCharsets.UTF_8)))
                .toByteArray();
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.PASSKEY;
    }

    @Override
    public boolean needsNode() {
        return false;
    }

    @Override
    public byte[] toByteArray() {
        return new BcsWriter()
                .u8(scheme().flag())
                .bytes(authenticatorData.toArray())
                .string(clientDataJson)
                .bytes(userSignature.toByteArray())
                .toByteArray();
    }
}
