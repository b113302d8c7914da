package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;

/** What is signed: a programmable transaction, who sends it, and who pays. The network's own transactions are not read. */
public record TransactionData(ProgrammableTransaction kind, SuiAddress sender, GasData gas, Expiration expiration) {
    /** The protocol's limit for a transaction's BCS form. */
    public static final int MAX_BYTES = 131_072;

    /** @throws BcsException when the bytes are too many or not the canonical form of a programmable transaction */
    public static TransactionData decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new BcsException("a transaction has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        return BcsReader.decode(bytes, TransactionData::decode);
    }

    public byte[] encode() {
        var writer = new BcsWriter().uleb128(0);
        kind.encodeKind(writer);
        sender.encode(writer);
        gas.encode(writer);
        expiration.encode(writer);
        return writer.toByteArray();
    }

    public Digest digest() {
        return digest(encode());
    }

    /** The digest of a transaction given in BCS. */
    public static Digest digest(byte[] transactionBytes) {
        return Digest.of(Blake2b256.hashNamed("TransactionData", transactionBytes));
    }

    private static TransactionData decode(BcsReader reader) {
        int version = reader.uleb128();
        if (version != 0) {
            throw new BcsException("no transaction version has tag " + version);
        }
        return new TransactionData(
                ProgrammableTransaction.decodeKind(reader),
                SuiAddress.decode(reader),
                GasData.decode(reader),
                Expiration.decode(reader));
    }
}
