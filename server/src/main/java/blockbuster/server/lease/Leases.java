package blockbuster.server.lease;

import blockbuster.sui.SuiAddress;
import blockbuster.walrus.StoredBlob;
import java.util.Collection;

/** Takes note of what is stored and for whom. Calls may be repeated. */
public interface Leases {

    /** Notes until when a blob is paid for, by the publisher's receipt. */
    void stored(StoredBlob blob);

    /**
     * Notes a new title, all of whose blobs were noted before; without one of them its lease stays unknown.
     *
     * @param addresses blob ids, and patch ids of files in quilts
     */
    void register(SuiAddress content, SuiAddress uploader, Collection<String> addresses);

    /** Notes more blobs of a title, all noted before; a title whose lease is unknown stays so. */
    void add(SuiAddress content, Collection<String> addresses);
}
