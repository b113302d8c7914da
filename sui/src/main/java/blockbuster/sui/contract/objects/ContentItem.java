package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;
import java.util.List;

/** A title in the catalogue. */
public record ContentItem(
        SuiAddress id,
        long version,
        SuiAddress uploader,
        String title,
        String description,
        String genre,
        String language,
        long durationMs,
        List<String> blobIds,
        String posterBlobId,
        Bytes segmentRoot,
        Status status,
        String reason,
        long submittedAtMs,
        long decidedAtMs,
        long plays,
        long creditedSeconds,
        long ratingSum,
        long ratingCount) {
    public ContentItem {
        blobIds = List.copyOf(blobIds);
    }

    /** How far a title has come, in the order of the numbers on chain. */
    public enum Status {
        IN_REVIEW,
        APPROVED,
        REJECTED,
        TAKEN_DOWN;

        static Status decode(BcsReader reader) {
            int number = reader.u8();
            if (number >= values().length) {
                throw new BcsException("no content status has number " + number);
            }
            return values()[number];
        }
    }

    public static ContentItem of(SuiObject object) {
        return object.decode(ContentItem::decode);
    }

    private static ContentItem decode(BcsReader reader) {
        return new ContentItem(
                SuiAddress.decode(reader),
                reader.u64(),
                SuiAddress.decode(reader),
                reader.string(),
                reader.string(),
                reader.string(),
                reader.string(),
                reader.u64(),
                reader.vector(BcsReader::string),
                reader.string(),
                Bytes.decode(reader),
                Status.decode(reader),
                reader.string(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64());
    }
}
