package blockbuster.localnet;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.move.binary.CompiledModule;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One version of an object as the ledger keeps it; the storage rebate is in MIST. */
public sealed interface LedgerObject {
    /** The object's id; a package's storage id. */
    SuiAddress id();

    /** The version. */
    long version();

    /** Who may use it. */
    Owner owner();

    /** The transaction that wrote this version. */
    Digest previousTransaction();

    /** What is returned when it is deleted. */
    long storageRebate();

    /** A Move value; {@code contents} is its BCS form and starts with the id. */
    record MoveObject(
            StructTag type,
            boolean publicTransfer,
            long version,
            Bytes contents,
            Owner owner,
            Digest previousTransaction,
            long storageRebate)
            implements LedgerObject {
        /** What nodes count for transferability, version, owner, digest and rebate, whatever these take. */
        private static final int SURROUNDING_BYTES = 1 + 8 + 40 + 32 + 8;

        @Override
        public SuiAddress id() {
            return SuiAddress.of(Arrays.copyOf(contents.toArray(), SuiAddress.LENGTH));
        }

        /** The size that storage is charged for: 130 bytes for a SUI coin. */
        public int meteredBytes() {
            return contents.size() + ObjectCodec.typeBytes(type) + SURROUNDING_BYTES;
        }

        /** The balance in base units; only for coins. */
        public long coinBalance() {
            return new BcsReader(Arrays.copyOfRange(contents.toArray(), SuiAddress.LENGTH, SuiAddress.LENGTH + 8))
                    .u64();
        }
    }

    /** A package: modules by name, the origin of each type, and the versions of what it depends on. */
    record MovePackage(
            SuiAddress id,
            long version,
            SortedMap<String, Bytes> modules,
            List<TypeOrigin> typeOrigins,
            SortedMap<SuiAddress, Dependency> linkage,
            Digest previousTransaction,
            long storageRebate)
            implements LedgerObject {
        public MovePackage {
            modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
            typeOrigins = List.copyOf(typeOrigins);
            linkage = Collections.unmodifiableSortedMap(new TreeMap<>(linkage));
        }

        @Override
        public Owner owner() {
            return new Owner.Immutable();
        }

        /** The id of the first version, which every version's modules carry as their own address. */
        public SuiAddress originalId() {
            var first = modules.firstEntry().getValue();
            return SuiAddress.of(
                    CompiledModule.parse(first.toArray()).id().address().toBytes());
        }
    }

    /** The package that first declared a type. */
    record TypeOrigin(String module, String datatype, SuiAddress packageId) {}

    /** The version of a dependency that a package was published against. */
    record Dependency(SuiAddress storageId, long version) {}

    /** Reads what {@link #encode} wrote. */
    static LedgerObject decode(byte[] bytes) {
        return BcsReader.decode(bytes, ObjectCodec::read);
    }

    /** The object in BCS. */
    default byte[] encode() {
        var out = new BcsWriter();
        ObjectCodec.write(this, out);
        return out.toByteArray();
    }

    /** The digest of the object in BCS. */
    default Digest digest() {
        return Digest.of(Blake2b256.hashNamed("Object", encode()));
    }

    /** Id, version and digest. */
    default ObjectRef ref() {
        return new ObjectRef(id(), version(), digest());
    }
}
