package blockbuster.localnet;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.util.List;

/** An event; package and module are those of the called function, {@code contents} is the BCS form. */
public record LedgerEvent(SuiAddress packageId, String module, SuiAddress sender, StructTag type, Bytes contents) {
    static LedgerEvent decode(BcsReader in) {
        return new LedgerEvent(
                SuiAddress.decode(in),
                in.string(),
                SuiAddress.decode(in),
                StructTag.decodeStruct(in),
                Bytes.decode(in));
    }

    void encode(BcsWriter out) {
        packageId.encode(out);
        sender.encode(out.string(module));
        type.encodeStruct(out);
        contents.encode(out);
    }

    /** A transaction's events in BCS. */
    public static byte[] encodeAll(List<LedgerEvent> events) {
        return new BcsWriter().vector(events, (out, event) -> event.encode(out)).toByteArray();
    }

    /** Reads what {@link #encodeAll} wrote. */
    public static List<LedgerEvent> decodeAll(byte[] bytes) {
        return BcsReader.decode(bytes, in -> in.vector(LedgerEvent::decode));
    }

    /** The digest of a transaction's events. */
    public static Digest digest(List<LedgerEvent> events) {
        return Digest.of(Blake2b256.hashNamed("TransactionEvents", encodeAll(events)));
    }
}
