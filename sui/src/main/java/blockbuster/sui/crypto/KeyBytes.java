package blockbuster.sui.crypto;

/** What key pairs of every scheme have in common: bytes that never leave but as copies. */
abstract sealed class KeyBytes implements SuiKeyPair permits Ed25519KeyPair, Secp256k1KeyPair, Secp256r1KeyPair {
    private final SignatureScheme scheme;
    private final byte[] secret;
    private final byte[] publicKey;

    /** Keeps the arrays that it is given. */
    KeyBytes(SignatureScheme scheme, byte[] secret, byte[] publicKey) {
        this.scheme = scheme;
        this.secret = secret;
        this.publicKey = publicKey;
    }

    abstract byte[] sign(byte[] digest, byte[] withSecret);

    /** Signs an intent message's digest. */
    final byte[] signDigest(byte[] digest) {
        return sign(digest, secret);
    }

    @Override
    public final SignatureScheme scheme() {
        return scheme;
    }

    @Override
    public final byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public final byte[] secret() {
        return secret.clone();
    }

    @Override
    public final String toString() {
        return scheme + "[" + address() + "]";
    }
}
