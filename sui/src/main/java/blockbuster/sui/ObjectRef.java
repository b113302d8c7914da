package blockbuster.sui;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;

/** One version of one object; versions are unsigned 64-bit numbers. */
public record ObjectRef(SuiAddress id, long version, Digest digest) {
    public static ObjectRef decode(BcsReader reader) {
        return new ObjectRef(SuiAddress.decode(reader), reader.u64(), Digest.decode(reader));
    }

    public void encode(BcsWriter writer) {
        id.encode(writer);
        writer.u64(version);
        digest.encode(writer);
    }
}
