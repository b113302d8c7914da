package blockbuster.sui.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an account signs: the flag byte of its signatures and addresses. */
public enum SignatureScheme {
    ED25519(0),
    SECP256K1(1),
    SECP256R1(2),
    MULTISIG(3),
    ZKLOGIN(5),
    PASSKEY(6);

    /** The schemes whose secret is 32 bytes that a program can hold; see {@link SuiKeyPair}. */
    static final List<SignatureScheme> KEY_PAIRS = List.of(ED25519, SECP256K1, SECP256R1);

    private final int flag;

    SignatureScheme(int flag) {
        this.flag = flag;
    }

    public int flag() {
        return flag;
    }

    public static Optional<SignatureScheme> ofFlag(int flag) {
        return Arrays.stream(values()).filter(scheme -> scheme.flag == flag).findFirst();
    }
}
