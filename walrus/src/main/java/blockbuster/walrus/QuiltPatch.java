package blockbuster.walrus;

import java.util.Map;

/**
 * One file of a quilt that the local daemon holds.
 *
 * @param startColumn first column of the quilt's symbol matrix that the patch covers
 * @param endColumn first column after it
 * @param offset of its bytes in the blob
 */
record QuiltPatch(
        String identifier, Map<String, String> tags, int startColumn, int endColumn, long offset, long length) {

    QuiltPatch {
        tags = Map.copyOf(tags);
    }

    QuiltPatchId id(BlobId quilt) {
        return QuiltPatchId.of(quilt, startColumn, endColumn);
    }
}
