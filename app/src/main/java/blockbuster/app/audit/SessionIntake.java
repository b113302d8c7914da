package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.SessionLeaf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the audited sessions once: checks each by itself, signatures by all processors, and puts it into the index. */
final class SessionIntake {
    private static final int CHUNK = 4_096;

    private final SessionIndex index;
    private final Titles titles;
    private final SignatureCheck signatures;
    private final Findings findings;
    private final List<SessionLeaf> chunk = new ArrayList<>(CHUNK);

    SessionIntake(SessionIndex index, Titles titles, SignatureCheck signatures, Findings findings) {
        this.index = index;
        this.titles = titles;
        this.signatures = signatures;
        this.findings = findings;
    }

    void read(PublishedLeaves leaves) throws IOException {
        leaves.forEachSession(leaf -> {
            chunk.add(leaf);
            if (chunk.size() == CHUNK) {
                takeChunk();
            }
        });
        takeChunk();
    }

    private void takeChunk() {
        var faults = chunk.parallelStream().map(signatures::fault).toList();
        for (int i = 0; i < chunk.size(); i++) {
            var leaf = chunk.get(i);
            titles.check(leaf, findings);
            faults.get(i)
                    .ifPresent(fault ->
                            findings.against(leaf.uploader(), "Session " + leaf.session() + " " + fault + "."));
            index.add(leaf);
        }
        chunk.clear();
    }
}
