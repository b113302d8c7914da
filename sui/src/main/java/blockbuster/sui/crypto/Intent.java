package blockbuster.sui.crypto;

import blockbuster.bcs.BcsWriter;

/** What a signature is for; three bytes before the payload keep one purpose's signature from serving another. */
enum Intent {
    TRANSACTION(0),
    PERSONAL_MESSAGE(3);

    private final int scope;

    Intent(int scope) {
        this.scope = scope;
    }

    /** The 32 bytes that keys sign. */
    byte[] digest(byte[] payload) {
        return Blake2b256.hash(new byte[] {(byte) scope, 0, 0}, payload);
    }

    static byte[] personalMessageDigest(byte[] message) {
        return PERSONAL_MESSAGE.digest(new BcsWriter().bytes(message).toByteArray());
    }
}
