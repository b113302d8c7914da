package blockbuster.sui.crypto;

import blockbuster.sui.SuiAddress;
import java.util.Arrays;
import java.util.Optional;

/** The single-key schemes: flag byte and public key size. */
public enum SignatureScheme {
    ED25519(0, 32),
    SECP256K1(1, 33),
    SECP256R1(2, 33);

    private final int flag;
    private final int publicKeyLength;

    SignatureScheme(int flag, int publicKeyLength) {
        this.flag = flag;
        this.publicKeyLength = publicKeyLength;
    }

    public int flag() {
        return flag;
    }

    public int publicKeyLength() {
        return publicKeyLength;
    }

    public static Optional<SignatureScheme> ofFlag(int flag) {
        return Arrays.stream(values()).filter(scheme -> scheme.flag == flag).findFirst();
    }

    /** The account that a public key of this scheme controls. */
    public SuiAddress address(byte[] publicKey) {
        return SuiAddress.of(Blake2b256.hash(new byte[] {(byte) flag}, publicKey));
    }
}
