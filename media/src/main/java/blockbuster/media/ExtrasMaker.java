package blockbuster.media;

import blockbuster.media.extras.PosterCandidates;
import blockbuster.media.extras.Storyboard;
import blockbuster.media.extras.SubtitleExtractor;
import blockbuster.media.process.Folders;
import blockbuster.media.subtitle.VttWriter;
import blockbuster.media.transcode.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Makes what there is beside a finished ladder: subtitles from the film, thumbnails and poster candidates from the
 * ladder, chapters. The same film, ladder and FFmpeg build give the same bytes. Thread-safe; each call needs a work
 * folder of its own, which may be the ladder's.
 */
public final class ExtrasMaker {

    private static final String DONE = "extras";
    private static final String PARTIAL = DONE + ".partial-";

    private final FfmpegTools tools;

    public ExtrasMaker(FfmpegTools tools) {
        this.tools = tools;
    }

    /**
     * Blocks until all is there and returns its folder inside {@code workDir}, where it appeared at once. What an earlier
     * call finished is returned as it is. A subtitle track that can't be read is left out, with a notice.
     */
    public Path make(Path source, ProbeReport report, Path ladderDir, Path workDir) {
        return make(source, report, ladderDir, workDir, Collections.emptySortedMap());
    }

    /**
     * As above, with subtitles of the creator's own by their language (a BCP 47 tag). They take the place of the film's
     * own full subtitles in that language.
     */
    public Path make(
            Path source, ProbeReport report, Path ladderDir, Path workDir, SortedMap<String, Subtitles> added) {
        try {
            var ladder = Ladder.read(ladderDir);
            var done = workDir.resolve(DONE);
            var fingerprint = Fingerprint.of(
                    source, List.of(ladder.fingerprint(), report.toString(), added.toString()), tools.version());
            if (Files.exists(done) && Extras.read(done).fingerprint().equals(fingerprint)) {
                return done;
            }
            Files.createDirectories(workDir);
            Folders.deleteAll(workDir, PARTIAL);
            var partial = Files.createTempDirectory(workDir, PARTIAL);
            write(source, report, ladderDir, ladder, added, fingerprint, partial);
            Folders.publish(partial, done);
            return done;
        } catch (IOException | UncheckedIOException e) {
            throw new MediaException("Could not write the film's extras. Is there space on the disk?", e);
        }
    }

    private void write(
            Path source,
            ProbeReport report,
            Path ladderDir,
            Ladder ladder,
            SortedMap<String, Subtitles> added,
            String fingerprint,
            Path target)
            throws IOException {
        var embedded = report.subtitleTracks().stream()
                .filter(track -> track.role() != Role.MAIN || !added.containsKey(track.language()))
                .toList();
        var subtitles =
                new ArrayList<>(new SubtitleExtractor(tools).extract(source, embedded, ladder.durationMs(), target));
        var notices = new TreeSet<>(report.notices());
        if (subtitles.size() < embedded.size()) {
            notices.add(Notice.UNREADABLE_SUBTITLES_SKIPPED);
        }
        for (var each : added.entrySet()) {
            var text = each.getValue().until(ladder.durationMs()).toWebVtt();
            Files.writeString(target.resolve(SubtitleExtractor.name(subtitles.size())), text);
            subtitles.add(SubtitleTrack.added(each.getKey()));
        }
        if (ladder.errorLines() > 0) {
            notices.add(Notice.DAMAGED_PARTS);
        }
        var files = new ArrayList<String>();
        files.addAll(new Storyboard(tools).make(ladderDir, ladder, target));
        files.addAll(new PosterCandidates(tools).make(ladderDir, ladder, target));
        if (!report.chapters().isEmpty()) {
            Files.writeString(target.resolve(PackagedTitle.CHAPTERS), VttWriter.chapters(report.chapters()));
            files.add(PackagedTitle.CHAPTERS);
        }
        new Extras(fingerprint, subtitles, report.chapters(), files, List.copyOf(notices)).write(target);
    }
}
