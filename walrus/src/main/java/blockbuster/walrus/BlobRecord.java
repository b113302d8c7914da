package blockbuster.walrus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the local daemon remembers of a blob besides its bytes.
 *
 * @param endEpoch first epoch that isn't paid for
 * @param heldBy the address that the newest blob object was sent to, {@code shared}, or null while the publisher owns it
 * @param objects ids of the blob objects registered for these bytes, oldest first
 * @param patches of a quilt; empty for a plain blob
 */
record BlobRecord(
        long sizeBytes,
        long registeredEpoch,
        long endEpoch,
        boolean deletable,
        @Nullable String heldBy,
        @Nullable List<String> objects,
        @Nullable List<QuiltPatch> patches) {

    BlobRecord {
        objects = objects == null ? List.of() : List.copyOf(objects);
        patches = patches == null ? List.of() : List.copyOf(patches);
    }

    boolean isPaidIn(long epoch) {
        return epoch < endEpoch;
    }

    List<String> objectIds() {
        return objects == null ? List.of() : objects;
    }

    List<QuiltPatch> quiltPatches() {
        return patches == null ? List.of() : patches;
    }

    String newestObject() {
        return objectIds().getLast();
    }

    BlobRecord extendedTo(long epoch) {
        return new BlobRecord(sizeBytes, registeredEpoch, epoch, deletable, heldBy, objects, patches);
    }

    /** The same bytes registered once more; they stay as long as the longest registration. */
    BlobRecord registeredAgain(BlobRecord again) {
        List<String> all = new ArrayList<>(objectIds());
        all.addAll(again.objectIds());
        return new BlobRecord(
                sizeBytes,
                again.registeredEpoch,
                Math.max(endEpoch, again.endEpoch),
                deletable && again.deletable,
                again.heldBy,
                all,
                patches);
    }
}
