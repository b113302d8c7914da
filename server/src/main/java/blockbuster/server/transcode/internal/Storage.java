package blockbuster.server.transcode.internal;

import blockbuster.media.LadderPlan;
import blockbuster.media.Rung;
import blockbuster.media.TranscodePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The storage that all machines share, and what must stay free of it. */
record Storage(Path root, long freeBytes) {

    static final String UPLOADS = "uploads";

    private static final int BITS_PER_KILOBIT = 1000;

    /** A film's file. */
    Path source(String folder) {
        return root.resolve(folder).resolve("source");
    }

    /** Where a film's pieces are. */
    Path transcode(String folder) {
        return root.resolve(folder).resolve("transcode");
    }

    /** The name under which all machines know a folder. */
    String name(Path folder) {
        return root.relativize(folder).toString();
    }

    /** What is to be told when there may be too little space for the largest piece of a plan. */
    Optional<String> shortage(TranscodePlan plan) {
        try {
            long usable = Files.getFileStore(root).getUsableSpace();
            return usable - freeBytes < largest(plan)
                    ? Optional.of("The storage is full: " + usable + " bytes are free. Make room or add a disk.")
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long largest(TranscodePlan plan) {
        LadderPlan ladder = plan.ladder();
        long kbps = ladder.rungs().stream().mapToLong(Rung::maxKbps).sum();
        return plan.chunks().stream()
                .mapToLong(chunk -> ladder.frameRate().millis(chunk.frames()) / 1000 * kbps * BITS_PER_KILOBIT / 8)
                .max()
                .orElse(0);
    }
}
