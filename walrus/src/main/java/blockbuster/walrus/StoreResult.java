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
        if (committed.before().isEmpty()) {
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
        certified.put("object", objectId("blob", id));
        certified.put("endEpoch", blob.endEpoch());
        return certified;
    }

    private static Map<String, Object> newlyCreated(
            BlobId id, BlobRecord blob, long paidEpochs, Map<String, Object> operation) {
        Map<String, Object> created = new LinkedHashMap<>();
        created.put("blobObject", blobObject(id, blob));
        created.put("resourceOperation", operation);
        created.put("cost", StoragePrice.frost(blob.sizeBytes(), paidEpochs));
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
        storage.put("id", objectId("storage", id));
        storage.put("startEpoch", blob.registeredEpoch());
        storage.put("endEpoch", blob.endEpoch());
        storage.put("storageSize", StoragePrice.encodedBytes(blob.sizeBytes()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", objectId("blob", id));
        object.put("registeredEpoch", blob.registeredEpoch());
        object.put("blobId", id.value());
        object.put("size", blob.sizeBytes());
        object.put("encodingType", "RS2");
        object.put("certifiedEpoch", blob.registeredEpoch());
        object.put("storage", storage);
        object.put("deletable", blob.deletable());
        return object;
    }

    /** No chain stands behind the local daemon: object ids are stable names, nothing more. */
    private static String objectId(String kind, BlobId id) {
        Blake2bDigest digest = new Blake2bDigest(256);
        byte[] name = (kind + ":" + id).getBytes(StandardCharsets.US_ASCII);
        digest.update(name, 0, name.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return "0x" + HexFormat.of().formatHex(out);
    }
}
