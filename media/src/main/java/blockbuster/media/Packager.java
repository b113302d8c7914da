package blockbuster.media;

import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.pack.RenditionPackager;
import blockbuster.media.pack.RenditionSource;
import blockbuster.media.pack.SmallFilePackager;
import blockbuster.media.pack.SubtitlePackager;
import blockbuster.media.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a finished ladder into encrypted files that can be stored anywhere public. Every segment is encrypted on its own;
 * a video key opens one window of one rendition, a sound track has one key. Immutable and thread-safe; holds one segment
 * in memory at a time.
 *
 * @param windowMs the span of film that one video key opens
 * @param maxFileBytes a file ends before the segment that would make it larger: a blob store reads small blobs cheaper
 */
public record Packager(long windowMs, long maxFileBytes) {

    private static final long WINDOW_MS = 60_000;
    private static final long MAX_FILE_BYTES = 512L * 1024 * 1024;

    /** One-minute windows and files of at most 512 MiB. */
    public Packager() {
        this(WINDOW_MS, MAX_FILE_BYTES);
    }

    /**
     * Packages {@code ladderDir} (made by {@link Transcoder}) into the new folder {@code out}, which appears at once and
     * complete, replacing an earlier one. The same ladder and keys give the same bytes.
     */
    public PackagedTitle packageTitle(Path ladderDir, TitleKeys keys, Path out) {
        return packageTitle(ladderDir, Optional.empty(), keys, out);
    }

    /** As above, with the extras of {@code extrasDir} (made by {@link ExtrasMaker}). */
    public PackagedTitle packageTitle(Path ladderDir, Path extrasDir, TitleKeys keys, Path out) {
        return packageTitle(ladderDir, Optional.of(extrasDir), keys, out);
    }

    private PackagedTitle packageTitle(Path ladderDir, Optional<Path> extrasDir, TitleKeys keys, Path out) {
        try {
            var parent = Files.createDirectories(out.toAbsolutePath().resolveSibling("."));
            var prefix = out.getFileName() + ".partial-";
            Folders.deleteAll(parent, prefix);
            var partial = Files.createTempDirectory(parent, prefix);
            var title = write(ladderDir, extrasDir, keys, partial);
            Folders.publish(partial, out);
            return title;
        } catch (IOException | UncheckedIOException e) {
            throw new MediaException("Could not write the encrypted film. Is there space on the disk?", e);
        }
    }

    private PackagedTitle write(Path ladderDir, Optional<Path> extrasDir, TitleKeys keys, Path target)
            throws IOException {
        var ladder = Ladder.read(ladderDir);
        var packager = new RenditionPackager(keys, windowMs, maxFileBytes);
        var renditions = new ArrayList<PackagedRendition>();
        for (var source : sources(ladderDir, ladder)) {
            renditions.add(packager.write(source, target));
        }
        Files.copy(ladderDir.resolve(Ladder.POSTER), target.resolve(Ladder.POSTER));
        var extras = extrasDir.map(Extras::read).orElseGet(Extras::none);
        var smallFiles = new ArrayList<SmallFile>();
        if (extrasDir.isPresent()) {
            var subtitles = new SubtitlePackager(keys, windowMs, ladder.durationMs(), maxFileBytes);
            renditions.addAll(subtitles.write(extrasDir.get(), extras.subtitles(), target));
            for (var file : extras.files()) {
                smallFiles.add(new SmallFilePackager(keys).write(extrasDir.get().resolve(file), target));
            }
        }
        var title = new PackagedTitle(
                ladder.durationMs(),
                windowMs,
                renditions,
                Ladder.POSTER,
                SegmentTree.rootHex(renditions),
                smallFiles,
                extras.chapters(),
                extras.notices());
        title.write(target);
        return title;
    }

    private static List<RenditionSource> sources(Path folder, Ladder ladder) {
        var sources = new ArrayList<RenditionSource>();
        double framesPerSecond = ladder.frameRate().framesPerSecond();
        for (var rung : ladder.rungs()) {
            sources.add(new RenditionSource(
                    folder,
                    rung.name(),
                    Kind.VIDEO,
                    rung.width(),
                    rung.height(),
                    framesPerSecond,
                    "und",
                    0,
                    Role.MAIN));
        }
        for (int i = 0; i < ladder.audioTracks().size(); i++) {
            var track = ladder.audioTracks().get(i);
            sources.add(new RenditionSource(
                    folder,
                    ladder.encoding().audioName(i),
                    Kind.AUDIO,
                    0,
                    0,
                    0,
                    track.language(),
                    track.channels(),
                    track.role()));
        }
        return sources;
    }
}
