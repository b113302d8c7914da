package blockbuster.media.pack;

import blockbuster.media.PackagedInit;
import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedSegment;
import blockbuster.media.TitleKeys;
import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.mp4.CodecString;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Encrypts one rendition, a segment at a time, into files in the target folder. */
public final class RenditionPackager {

    private final TitleKeys keys;
    private final long windowUs;
    private final long maxFileBytes;

    public RenditionPackager(TitleKeys keys, long windowMs, long maxFileBytes) {
        this.keys = keys;
        this.windowUs = windowMs * 1000;
        this.maxFileBytes = maxFileBytes;
    }

    public PackagedRendition write(RenditionSource source, Path target) throws IOException {
        var playlist = SourcePlaylist.read(source.playlist()).withoutSliver();
        try (var media = new RandomAccessFile(source.media().toFile(), "r");
                var files = new BlobFiles(target, source.name(), maxFileBytes)) {
            var init = playlist.init().read(media);
            var place = files.append(init);
            var packagedInit = new PackagedInit(place.fileIndex(), place.from(), place.to(), Sha256.hexOf(init));
            var segments = segments(source, playlist, media, files);
            return rendition(source, CodecString.of(init), packagedInit, segments, files.names());
        }
    }

    private List<PackagedSegment> segments(
            RenditionSource source, SourcePlaylist playlist, RandomAccessFile media, BlobFiles files)
            throws IOException {
        var segments = new ArrayList<PackagedSegment>();
        long startUs = 0;
        for (var range : playlist.segments()) {
            int window = Math.toIntExact(startUs / windowUs);
            var key = keys.key(source.kind(), source.name(), window);
            var iv = keys.iv(source.name(), segments.size());
            var ciphertext = SegmentCipher.encrypt(range.read(media), key, iv);
            var place = files.append(ciphertext);
            segments.add(new PackagedSegment(
                    place.fileIndex(),
                    place.from(),
                    place.to(),
                    range.durationUs(),
                    window,
                    HexFormat.of().formatHex(iv),
                    Sha256.hexOf(ciphertext)));
            startUs += range.durationUs();
        }
        return segments;
    }

    private static PackagedRendition rendition(
            RenditionSource source,
            String codecs,
            PackagedInit init,
            List<PackagedSegment> segments,
            List<String> files) {
        return new PackagedRendition(
                source.name(),
                source.kind(),
                source.width(),
                source.height(),
                source.frameRate(),
                codecs,
                source.language(),
                source.channels(),
                source.role(),
                Bandwidth.peak(segments),
                Bandwidth.average(segments),
                files,
                init,
                segments);
    }
}
