package blockbuster.sui.crypto;

/** The signature holds a zkLogin proof: only a full node, which knows the identity providers' keys, can verify it. */
public final class NodeRequiredException extends InvalidSignatureException {
    NodeRequiredException() {
        super("a zkLogin signature can be verified by a full node only");
    }
}
