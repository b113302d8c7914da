package blockbuster.walrus;

import java.util.Map;

/**
 * A publisher's receipt for a quilt.
 *
 * @param blob the quilt as a blob: its id, lease and price; its size is what the files had together
 * @param patches the files' patch ids by identifier
 */
public record StoredQuilt(StoredBlob blob, Map<String, QuiltPatchId> patches) {

    public StoredQuilt {
        patches = Map.copyOf(patches);
    }
}
