package blockbuster.localnet.ledger;

import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keys of the store: a byte that names the table, then ids; numbers are big-endian so that they sort. */
final class Keys {
    private static final int ID = 32;

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
