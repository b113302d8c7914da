package blockbuster.move.binary;

/** A constant: its type and the BCS bytes of its value (not copied: treat as read-only). */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Constant(SignatureToken type, byte[] data) {}
