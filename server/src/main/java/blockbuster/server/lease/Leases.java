package blockbuster.server.lease;

import blockbuster.sui.SuiAddress;
import blockbuster.walrus.StoredBlob;
import java.util.Collection;

/** Takes note of what is stored and for whom. Both calls may be repeated. */
public interface Leases {

    /** Notes until when a blob is paid for, by the publisher's receipt. */
    void stored(StoredBlob blob);

    /**
     * Notes a new title, all of whose blobs were noted before; without one of them its lease stays unknown.
     *
     * @param addresses blob ids, and patch ids of files in quilts
     */
    void register(SuiAddress content, SuiAddress uploader, Collection<String> addresses);
}
