package blockbuster.walrus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the publisher's answers ({@code BlobStoreResult}, {@code QuiltStoreResult} of the Walrus daemon's OpenAPI). */
final class StoreReply {

    private static final JsonMapper JSON = new JsonMapper();

    private StoreReply() {}

    static StoredBlob parse(byte[] body, long sizeBytes) {
        try {
            JsonNode reply = JSON.readTree(body);
            long got = reply.at("/newlyCreated/blobObject/size").asLong(sizeBytes);
            if (got != sizeBytes) {
                throw new WalrusException(
                        "The publisher got " + got + " of " + sizeBytes + " bytes. Store the blob again.");
            }
            return receipt(reply, sizeBytes, body);
        } catch (JacksonException | IllegalArgumentException notAReceipt) {
            throw new WalrusException("The publisher's answer can't be read.", notAReceipt);
        }
    }

    static StoredQuilt parseQuilt(byte[] body, long sizeBytes) {
        try {
            JsonNode reply = JSON.readTree(body);
            Map<String, QuiltPatchId> patches = new HashMap<>();
            for (JsonNode patch : reply.path("storedQuiltBlobs")) {
                patches.put(
                        patch.path("identifier").asString(""),
                        new QuiltPatchId(patch.path("quiltPatchId").asString("")));
            }
            return new StoredQuilt(receipt(reply.path("blobStoreResult"), sizeBytes, body), patches);
        } catch (JacksonException | IllegalArgumentException notAReceipt) {
            throw new WalrusException("The publisher's answer can't be read.", notAReceipt);
        }
    }

    private static StoredBlob receipt(JsonNode reply, long sizeBytes, byte[] body) {
        long guess = StoragePrice.encodedBytes(sizeBytes);
        if (reply.has("newlyCreated")) {
            JsonNode created = reply.get("newlyCreated");
            JsonNode blob = created.path("blobObject");
            JsonNode storage = blob.path("storage");
            return new StoredBlob(
                    id(blob),
                    sizeBytes,
                    storage.path("storageSize").asLong(guess),
                    storage.path("endEpoch").asLong(),
                    true,
                    created.path("cost").asLong(0));
        }
        if (reply.has("alreadyCertified")) {
            JsonNode certified = reply.get("alreadyCertified");
            return new StoredBlob(
                    id(certified), sizeBytes, guess, certified.path("endEpoch").asLong(), false, 0);
        }
        throw new WalrusException("The publisher stored nothing: "
                + new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8));
    }

    private static BlobId id(JsonNode holder) {
        return new BlobId(holder.path("blobId").asString(""));
    }
}
