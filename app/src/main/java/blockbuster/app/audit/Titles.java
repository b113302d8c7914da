package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.ContentItem;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;

/** The titles that sessions name, as the chain has them. */
final class Titles {
    private static final int PAGE = 50;
    private static final long WHOLE_BPS = 10_000;
    private static final Set<ContentItem.Status> SHELVED =
            Set.of(ContentItem.Status.APPROVED, ContentItem.Status.TAKEN_DOWN);

    private final Map<SuiAddress, ContentItem> items;
    private final Set<SuiAddress> packages;

    private Titles(Map<SuiAddress, ContentItem> items, Set<SuiAddress> packages) {
        this.items = items;
        this.packages = packages;
    }

    static Titles read(SuiClient client, Collection<SuiAddress> named) {
        var ids = List.copyOf(named);
        var items = new HashMap<SuiAddress, ContentItem>();
        var packages = new TreeSet<SuiAddress>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            for (var object : client.getObjects(ids.subList(from, Math.min(ids.size(), from + PAGE)))
                    .values()) {
                packageOf(object).ifPresent(packageId -> {
                    packages.add(packageId);
                    items.put(object.id(), ContentItem.of(object));
                });
            }
        }
        return new Titles(items, packages);
    }

    private static Optional<SuiAddress> packageOf(SuiObject object) {
        return Optional.ofNullable(object.type())
                .filter(type ->
                        type.module().equals("content_item") && type.name().equals("ContentItem"))
                .map(type -> type.address());
    }

    /** Shows every title with its length in milliseconds. */
    void forEachLength(ObjLongConsumer<SuiAddress> visitor) {
        items.forEach((id, item) -> visitor.accept(id, item.durationMs()));
    }

    /** All titles are of one catalogue; which one, the reader may compare with what they know. */
    void check(Findings findings) {
        findings.require(packages.size() <= 1, "The sessions name titles of several catalogues: " + packages + ".");
    }

    /** A session is of a title that was on the shelf, for whose creator it counts, within the title's length. */
    void check(SessionLeaf session, Findings findings) {
        var item = items.get(session.content());
        if (item == null) {
            findings.against(
                    session.uploader(), "Session " + session.session() + " is of no title: " + session.content() + ".");
            return;
        }
        if (!item.uploader().equals(session.uploader())) {
            findings.against(
                    session.uploader(), "Session " + session.session() + " is of a title of " + item.uploader() + ".");
        }
        if (!SHELVED.contains(item.status())) {
            findings.against(
                    session.uploader(), "Session " + session.session() + " is of a title that was never shown.");
        }
        boolean tooLong = session.creditedSeconds() > item.durationMs() / 1000;
        long least =
                tooLong ? WHOLE_BPS : session.creditedSeconds() * 1000 * WHOLE_BPS / Math.max(1, item.durationMs());
        if (tooLong || session.completionBps() > WHOLE_BPS || session.completionBps() < Math.min(WHOLE_BPS, least)) {
            findings.against(
                    session.uploader(),
                    "Session " + session.session() + " is credited " + session.creditedSeconds() + " s and "
                            + session.completionBps() + " basis points of a title of " + item.durationMs() + " ms.");
        }
    }
}
