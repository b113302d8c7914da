package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A signature by an ephemeral key, with a zero-knowledge proof that an identity provider vouched for it. The form is
 * checked here, the proof by a node.
 */
public record ZkLoginSignature(
        Proof proof, Claim issuer, String headerBase64, BigInteger addressSeed, long maxEpoch, Bytes userSignature)
        implements SuiSignature {
    /** Groth16 points as decimal numbers. */
    public record Proof(List<String> a, List<List<String>> b, List<String> c) {
        static Proof decode(BcsReader reader) {
            return new Proof(
                    reader.vector(BcsReader::string),
                    reader.vector(row -> row.vector(BcsReader::string)),
                    reader.vector(BcsReader::string));
        }

        void encode(BcsWriter writer) {
            writer.vector(a, BcsWriter::string)
                    .vector(b, (out, row) -> out.vector(row, BcsWriter::string))
                    .vector(c, BcsWriter::string);
        }
    }

    /** The part of the token's Base64 text that holds the issuer, and where it starts within four characters. */
    public record Claim(String value, int indexMod4) {}

    static ZkLoginSignature parse(byte[] serialized) {
        var reader = new BcsReader(serialized);
        reader.u8();
        var parsed = new ZkLoginSignature(
                Proof.decode(reader),
                new Claim(reader.string(), reader.u8()),
                reader.string(),
                ZkLoginIdentity.parseSeed(reader.string()),
                reader.u64(),
                Bytes.decode(reader));
        reader.requireEnd();
        return parsed;
    }

    /** The identity within a multisig, with the seed padded. */
    public SuiPublicKey publicKey() {
        return ZkLoginIdentity.padded(ZkLoginIdentity.issuer(issuer), addressSeed);
    }

    /** The accounts that this signer may mean: seeds that start with zeros once were hashed without them. */
    public Set<SuiAddress> addresses() {
        SuiPublicKey legacy = ZkLoginIdentity.legacy(ZkLoginIdentity.issuer(issuer), addressSeed);
        return new LinkedHashSet<>(List.of(publicKey().address(), legacy.address()));
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.ZKLOGIN;
    }

    @Override
    public boolean needsNode() {
        return true;
    }

    @Override
    public byte[] toByteArray() {
        var writer = new BcsWriter().u8(scheme().flag());
        proof.encode(writer);
        return writer.string(issuer.value())
                .u8(issuer.indexMod4())
                .string(headerBase64)
                .string(addressSeed.toString())
                .u64(maxEpoch)
                .bytes(userSignature.toArray())
                .toByteArray();
    }
}
