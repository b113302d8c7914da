package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.MalformedLeavesException;
import blockbuster.sui.Bytes;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import java.io.IOException;
import java.util.Optional;

/** Leaves files as Walrus has them; a wrong one is a finding, a missing one ends the audit. */
final class LeavesArchive {
    private final LeavesBlobs blobs;
    private final AuditFolder folder;

    /** @param folder where copies are kept */
    LeavesArchive(WalrusClient walrus, AuditFolder folder) {
        this.blobs = new LeavesBlobs(walrus);
        this.folder = folder;
    }

    /** Empty, with a finding, when the file is not the one whose root the chain has. */
    Optional<PublishedLeaves> read(DistributionOpened opened, Findings findings) {
        try {
            var leaves = read(new BlobId(opened.leavesBlobId()));
            if (Bytes.of(leaves.merkleRoot()).equals(opened.merkleRoot())) {
                return Optional.of(leaves);
            }
            findings.require(false, "The leaves " + opened.leavesBlobId() + " don't have the root that is on chain.");
        } catch (MalformedLeavesException | IllegalArgumentException malformed) {
            findings.require(
                    false, "The leaves " + opened.leavesBlobId() + " can't be read: " + malformed.getMessage());
        } catch (WalrusException | IOException unavailable) {
            throw new AppException(
                    "The leaves " + opened.leavesBlobId() + " are not to be had: " + unavailable.getMessage(),
                    unavailable);
        }
        return Optional.empty();
    }

    private PublishedLeaves read(BlobId id) throws IOException {
        var copy = folder.file(id + ".jsonl");
        blobs.fetch(id, copy);
        return PublishedLeaves.of(copy);
    }
}
