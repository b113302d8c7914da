package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.MalformedLeavesException;
import blockbuster.sui.Bytes;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Leaves files as Walrus has them; a wrong one is a finding, a missing one ends the audit. */
final class PublishedLeaves {

    private final LeavesBlobs blobs;

    PublishedLeaves(WalrusClient walrus) {
        this.blobs = new LeavesBlobs(walrus);
    }

    /** Empty, with a finding, when the file is not the one whose root the chain has. */
    Optional<LeavesFile> read(DistributionOpened opened, Findings findings) {
        try {
            var file = read(new BlobId(opened.leavesBlobId()));
            if (Bytes.of(file.merkleRoot()).equals(opened.merkleRoot())) {
                return Optional.of(file);
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

    private LeavesFile read(BlobId id) throws IOException {
        var copy = Files.createTempFile("blockbuster-leaves", ".jsonl");
        try {
            blobs.fetch(id, copy);
            try (var in = Files.newInputStream(copy)) {
                return LeavesFile.read(in);
            }
        } finally {
            Files.delete(copy);
        }
    }
}
