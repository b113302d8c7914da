package blockbuster.walrus;

import blockbuster.walrus.BlobDirectory.Committed;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** The JSON a publisher answers a stored blob with ({@code BlobStoreResult} of the OpenAPI). */
final class StoreResult {

    private StoreResult() {}

    static Map<String, Object> of(BlobId id, Committed committed, long epochs) {
        BlobRecord after = committed.after();
        if (committed.before().isEmpty()
                || after.objectIds().size()
                        > committed.before().get().objectIds().size()) {
            return newlyCreated(id, after, epochs, operation("registerFromScratch", after, "epochsAhead", epochs));
        }
        long extended = after.endEpoch() - committed.before().get().endEpoch();
        if (extended > 0) {
            return newlyCreated(id, after, extended, operation("reuseAndExtend", after, "epochsExtended", extended));
        }
        return Map.of("alreadyCertified", alreadyCertified(id, after));
    }

    private static Map<String, Object> alreadyCertified(BlobId id, BlobRecord blob) {
        Map<String, Object> certified = new LinkedHashMap<>();
        certified.put("blobId", id.value());
        certified.put("object", blob.newestObject());
        certified.put("endEpoch", blob.endEpoch());
        return certified;
    }

    private static Map<String, Object> newlyCreated(
            BlobId id, BlobRecord blob, long paidEpochs, Map<String, Object> operation) {
        Map<String, Object> created = new LinkedHashMap<>();
        created.put("blobObject", blobObject(id, blob));
        created.put("resourceOperation", operation);
        created.put("cost", StoragePrice.frost(blob.sizeBytes(), paidEpochs));
        if (PublisherQuery.SHARED.equals(blob.heldBy())) {
            created.put("sharedBlobObject", sharedObjectId(blob));
        }
        return Map.of("newlyCreated", created);
    }

    private static Map<String, Object> operation(String name, BlobRecord blob, String countName, long epochs) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("encodedLength", StoragePrice.encodedBytes(blob.sizeBytes()));
        detail.put(countName, epochs);
        return Map.of(name, detail);
    }

    private static Map<String, Object> blobObject(BlobId id, BlobRecord blob) {
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put("id", name("storage:" + blob.newestObject()));
        storage.put("startEpoch", blob.registeredEpoch());
        storage.put("endEpoch", blob.endEpoch());
        storage.put("storageSize", StoragePrice.encodedBytes(blob.sizeBytes()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", blob.newestObject());
        object.put("registeredEpoch", blob.registeredEpoch());
        object.put("blobId", id.value());
        object.put("size", blob.sizeBytes());
        object.put("encodingType", "RS2");
        object.put("certifiedEpoch", blob.registeredEpoch());
        object.put("storage", storage);
        object.put("deletable", blob.deletable());
        return object;
    }

    /** The object id of a blob's registration: no chain stands behind the local daemon, ids are stable names. */
    static String objectId(BlobId id, int registration) {
        return name("blob:" + id + ":" + registration);
    }

    static String sharedObjectId(BlobRecord blob) {
        return name("shared:" + blob.newestObject());
    }

    private static String name(String text) {
        Blake2bDigest digest = new Blake2bDigest(256);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return "0x" + HexFormat.of().formatHex(out);
    }
}
