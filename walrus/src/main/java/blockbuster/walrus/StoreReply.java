package blockbuster.walrus;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the publisher's answer ({@code BlobStoreResult} of the Walrus daemon's OpenAPI). */
final class StoreReply {

    private static final JsonMapper JSON = new JsonMapper();

    private StoreReply() {}

    static StoredBlob parse(byte[] body, long sizeBytes) {
        try {
            JsonNode reply = JSON.readTree(body);
            if (reply.has("newlyCreated")) {
                return newlyCreated(reply.get("newlyCreated").path("blobObject"), sizeBytes);
            }
            if (reply.has("alreadyCertified")) {
                JsonNode certified = reply.get("alreadyCertified");
                return new StoredBlob(
                        id(certified), sizeBytes, certified.path("endEpoch").asLong(), false);
            }
        } catch (JacksonException | IllegalArgumentException notAReceipt) {
            throw new WalrusException("The publisher's answer can't be read.", notAReceipt);
        }
        throw new WalrusException("The publisher stored nothing: " + shortened(body));
    }

    private static StoredBlob newlyCreated(JsonNode blob, long sizeBytes) {
        if (blob.path("size").asLong(-1) != sizeBytes) {
            throw new WalrusException(
                    "The publisher got " + blob.path("size") + " of " + sizeBytes + " bytes. Store the blob again.");
        }
        return new StoredBlob(
                id(blob), sizeBytes, blob.path("storage").path("endEpoch").asLong(), true);
    }

    private static BlobId id(JsonNode holder) {
        return new BlobId(holder.path("blobId").asString(""));
    }

    private static String shortened(byte[] body) {
        return new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
    }
}
