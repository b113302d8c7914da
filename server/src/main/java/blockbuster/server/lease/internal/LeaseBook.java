package blockbuster.server.lease.internal;

import blockbuster.server.content.ContentLeases;
import blockbuster.server.lease.Leases;
import blockbuster.server.lease.internal.Lease.LeasedBlob;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.sui.SuiAddress;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.QuiltPatchId;
import blockbuster.walrus.StoredBlob;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of blobs and titles. A title's end epoch is a mirror of its blobs' and is marked in the catalogue too. */
@Component
class LeaseBook implements Leases {

    private static final Logger log = LoggerFactory.getLogger(LeaseBook.class);

    private final JdbcClient jdbc;
    private final ContentLeases catalogue;
    private final WalrusSettings walrus;

    LeaseBook(JdbcClient jdbc, ContentLeases catalogue, WalrusSettings walrus) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.walrus = walrus;
    }

    /** The size of the first receipt stays: a later one may only guess it. */
    @Override
    public void stored(StoredBlob blob) {
        jdbc.sql("""
                        insert into lease_blob (blob_id, encoded_bytes, end_epoch) values (?, ?, ?)
                        on conflict (blob_id) do update
                        set end_epoch = greatest(lease_blob.end_epoch, excluded.end_epoch)
                        """)
                .params(blob.id().value(), blob.encodedBytes(), blob.endEpoch())
                .update();
    }

    @Override
    @Transactional
    public void register(SuiAddress content, SuiAddress uploader, Collection<String> addresses) {
        var blobs =
                addresses.stream().map(LeaseBook::blobId).distinct().sorted().toArray(String[]::new);
        if (known(blobs) < blobs.length) {
            // Stored by a version that noted no leases: unknown is better than half of it.
            log.atWarn().addKeyValue("contentId", content).log("lease.unknown");
            return;
        }
        jdbc.sql("""
                        insert into lease_title (content_id, uploader, blob_ids, end_epoch) values (?, ?, ?, 0)
                        on conflict (content_id) do nothing
                        """).params(content.toString(), uploader.toString(), blobs).update();
        refresh(content);
    }

    @Override
    @Transactional
    public void add(SuiAddress content, Collection<String> addresses) {
        var blobs = addresses.stream().map(LeaseBook::blobId).toArray(String[]::new);
        int found = jdbc.sql("""
                        update lease_title set blob_ids =
                            array(select distinct blob from unnest(blob_ids || ?::text[]) blob order by blob)
                        where content_id = ?
                        """).params(blobs, content.toString()).update();
        if (found > 0) {
            refresh(content);
        }
    }

    private long known(String[] blobs) {
        return jdbc.sql("select count(*) from lease_blob where blob_id = any(?)")
                .param(blobs)
                .query(Long.class)
                .single();
    }

    private static String blobId(String address) {
        return QuiltPatchId.isValid(address) ? new QuiltPatchId(address).quilt().value() : new BlobId(address).value();
    }

    /** Brings a title's end epoch up to date with its blobs'. */
    void refresh(SuiAddress content) {
        var end = get(content).endEpoch();
        jdbc.sql("update lease_title set end_epoch = ? where content_id = ?")
                .params(end, content.toString())
                .update();
        catalogue.mark(content, walrus.startOf(end));
    }

    Lease get(SuiAddress content) {
        return find(content).orElseThrow(() -> new IllegalStateException("no lease of " + content));
    }

    Optional<Lease> find(SuiAddress content) {
        return jdbc.sql("select uploader from lease_title where content_id = ?")
                .param(content.toString())
                .query(String.class)
                .optional()
                .map(uploader -> new Lease(content, SuiAddress.parse(uploader), blobs(content)));
    }

    private List<LeasedBlob> blobs(SuiAddress content) {
        return jdbc.sql("""
                        select b.blob_id, b.encoded_bytes, b.end_epoch
                        from lease_title t join lease_blob b on b.blob_id = any(t.blob_ids)
                        where t.content_id = ? order by b.blob_id
                        """)
                .param(content.toString())
                .query((row, number) -> new LeasedBlob(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Titles whose end lies in an epoch from {@code from} to {@code to}, the first to end leading. */
    List<Lease> ending(long from, long to) {
        return titles("where end_epoch between ? and ? order by end_epoch, content_id", from, to);
    }

    /** A creator's titles, the first to end leading. */
    List<Lease> of(SuiAddress uploader, int most) {
        return titles("where uploader = ? order by end_epoch, content_id limit ?", uploader.toString(), most);
    }

    private List<Lease> titles(String where, Object... parameters) {
        return jdbc
                .sql("select content_id from lease_title " + where)
                .params(List.of(parameters))
                .query((row, number) -> SuiAddress.parse(row.getString(1)))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** Titles that end by an epoch and whose creators don't know it yet; after this call they count as warned. */
    @Transactional
    List<Lease> takeUnwarned(long now, long by) {
        return take("warned_epoch", "end_epoch > ? and end_epoch <= ?", now, by);
    }

    /** Titles that have ended and whose creators don't know it yet; after this call they count as told. */
    @Transactional
    List<Lease> takeEnded(long now) {
        return take("ended_epoch", "end_epoch <= ?", now);
    }

    private List<Lease> take(String column, String condition, Object... parameters) {
        return jdbc
                .sql("update lease_title set " + column + " = end_epoch where " + condition + " and " + column
                        + " is distinct from end_epoch returning content_id")
                .params(List.of(parameters))
                .query((row, number) -> SuiAddress.parse(row.getString(1)))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }
}
