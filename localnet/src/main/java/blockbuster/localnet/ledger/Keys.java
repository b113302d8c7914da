package blockbuster.localnet.ledger;

import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keys of the store: a byte that names the table, then ids; numbers are big-endian so that they sort. */
final class Keys {
    private static final int ID = 32;
    /** Long enough that two values meet by intent alone; who looks one up compares what is found. */
    private static final int HASH = 16;

    private static final int PLACE = Long.BYTES + Integer.BYTES;

    /** What the keys of all objects that exist start with. */
    static final byte[] LATEST = {'l'};

    /** What the keys of transactions by trait start with; and what comes right after them. */
    static final byte[] TRAITS = {'i'};

    static final byte[] AFTER_TRAITS = {'i' + 1};

    /** What the keys of objects by account and type start with; and what comes right after them. */
    static final byte[] OWNED_TYPES = {'b'};

    static final byte[] AFTER_OWNED_TYPES = {'b' + 1};

    private Keys() {}

    /** Object by id and version → object. */
    static byte[] object(SuiAddress id, long version) {
        return buffer('o', ID + Long.BYTES)
                .put(id.toByteArray())
                .putLong(version)
                .array();
    }

    /** Object that exists → its version. */
    static byte[] latest(SuiAddress id) {
        return buffer('l', ID).put(id.toByteArray()).array();
    }

    /** Account → ids of its objects. */
    static byte[] owned(SuiAddress owner, SuiAddress id) {
        return buffer('a', 2 * ID)
                .put(owner.toByteArray())
                .put(id.toByteArray())
                .array();
    }

    /** What the keys of an account's objects start with. */
    static byte[] ownedBy(SuiAddress owner) {
        return buffer('a', ID).put(owner.toByteArray()).array();
    }

    /** Account and type → ids of its objects of that type. */
    static byte[] ownedOfType(SuiAddress owner, StructTag type, SuiAddress id) {
        return buffer('b', 2 * ID + HASH)
                .put(owner.toByteArray())
                .put(hash(type.toString()), 0, HASH)
                .put(id.toByteArray())
                .array();
    }

    /** What the keys of an account's objects of a type start with. */
    static byte[] ownedOfType(SuiAddress owner, StructTag type) {
        return buffer('b', ID + HASH)
                .put(owner.toByteArray())
                .put(hash(type.toString()), 0, HASH)
                .array();
    }

    /** Object → ids of its dynamic fields. */
    static byte[] child(SuiAddress parent, SuiAddress id) {
        return buffer('c', 2 * ID)
                .put(parent.toByteArray())
                .put(id.toByteArray())
                .array();
    }

    /** What the keys of an object's dynamic fields start with. */
    static byte[] childrenOf(SuiAddress parent) {
        return buffer('c', ID).put(parent.toByteArray()).array();
    }

    /** Address → ids of the sums that it holds. */
    static byte[] sum(SuiAddress owner, SuiAddress id) {
        return buffer('s', 2 * ID)
                .put(owner.toByteArray())
                .put(id.toByteArray())
                .array();
    }

    /** What the keys of an address's sums start with. */
    static byte[] sumsOf(SuiAddress owner) {
        return buffer('s', ID).put(owner.toByteArray()).array();
    }

    /** First package version → newest package version. */
    static byte[] newestPackage(SuiAddress original) {
        return buffer('n', ID).put(original.toByteArray()).array();
    }

    /** First package version → every version, in order. */
    static byte[] packageVersion(SuiAddress original, long version, SuiAddress storage) {
        return buffer('p', 2 * ID + Long.BYTES)
                .put(original.toByteArray())
                .putLong(version)
                .put(storage.toByteArray())
                .array();
    }

    /** What the keys of a package's versions start with. */
    static byte[] packageVersions(SuiAddress original) {
        return buffer('p', ID).put(original.toByteArray()).array();
    }

    /** Type of objects that describe others → ids of such objects, of those that are gone too. */
    static byte[] description(StructTag type, SuiAddress id) {
        return buffer('y', 2 * ID).put(hash(type)).put(id.toByteArray()).array();
    }

    /** What the keys of the objects of such a type start with. */
    static byte[] describing(StructTag type) {
        return buffer('y', ID).put(hash(type)).array();
    }

    private static byte[] hash(StructTag type) {
        return Blake2b256.hash(type.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Transaction by digest. */
    static byte[] transaction(Digest digest) {
        return buffer('t', ID).put(digest.toByteArray()).array();
    }

    /** Trait → the transactions that have it, in the chain's order. */
    static byte[] trait(TransactionTrait trait, TransactionPlace place) {
        return buffer('i', HASH + PLACE)
                .put(hash(trait), 0, HASH)
                .put(place(place))
                .array();
    }

    /** What the keys of a trait's transactions start with. */
    static byte[] trait(TransactionTrait trait) {
        return buffer('i', HASH).put(hash(trait), 0, HASH).array();
    }

    /** A place, as it sorts. */
    static byte[] place(TransactionPlace place) {
        return ByteBuffer.allocate(PLACE)
                .putLong(place.checkpoint())
                .putInt(place.index())
                .array();
    }

    /** The place at the end of an index key. */
    static TransactionPlace lastPlace(byte[] key) {
        var place = ByteBuffer.wrap(key, key.length - PLACE, PLACE);
        return new TransactionPlace(place.getLong(), place.getInt());
    }

    private static byte[] hash(TransactionTrait trait) {
        return hash(trait.kind() + " " + trait.id() + "::" + trait.path());
    }

    private static byte[] hash(String text) {
        return Blake2b256.hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checkpoint by sequence number. */
    static byte[] checkpoint(long sequence) {
        return buffer('k', Long.BYTES).putLong(sequence).array();
    }

    /** Checkpoint's digest → its sequence number. */
    static byte[] checkpointDigest(Digest digest) {
        return buffer('d', ID).put(digest.toByteArray()).array();
    }

    /** Epoch by number → when it began. */
    static byte[] epoch(long number) {
        return buffer('e', Long.BYTES).putLong(number).array();
    }

    /** A single fact. */
    static byte[] meta(String name) {
        var text = name.getBytes(StandardCharsets.US_ASCII);
        return buffer('m', text.length).put(text).array();
    }

    /** The id at the end of an index key. */
    static SuiAddress lastId(byte[] key) {
        var id = new byte[ID];
        System.arraycopy(key, key.length - ID, id, 0, ID);
        return SuiAddress.of(id);
    }

    private static ByteBuffer buffer(char table, int length) {
        return ByteBuffer.allocate(1 + length).put((byte) table);
    }
}
