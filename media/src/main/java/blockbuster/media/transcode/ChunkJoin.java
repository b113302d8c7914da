package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.FrameRate;
import blockbuster.media.MediaException;
import blockbuster.media.Rung;
import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.mp4.Fragment;
import blockbuster.media.mp4.Timescale;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes one rendition of its chunks: one file and one playlist, as if one process had written them. */
public final class ChunkJoin {

    private final Path pieces;
    private final FrameRate rate;

    public ChunkJoin(Path pieces, FrameRate rate) {
        this.pieces = pieces;
        this.rate = rate;
    }

    /** Writes {@code <rung>.mp4} and {@code <rung>.m3u8} into {@code target}. */
    public void write(Rung rung, List<Chunk> chunks, Path target) throws IOException {
        var init = init(rung, chunks.getFirst());
        var playlist = new JoinedPlaylist(rung.name(), init.length);
        int sequenceNumber = 1;
        try (var out = new BufferedOutputStream(Files.newOutputStream(target.resolve(rung.name() + ".mp4")))) {
            out.write(init);
            for (var chunk : chunks) {
                if (!Arrays.equals(init, init(rung, chunk))) {
                    throw new MediaException("The parts of the film don't fit together."
                            + " Its colours or pixels change on the way: export it again with one setting.");
                }
                sequenceNumber = append(
                        rung, chunk, rate.ticks(chunk.firstFrame(), Timescale.of(init)), sequenceNumber, out, playlist);
            }
        }
        playlist.write(target);
    }

    private int append(Rung rung, Chunk chunk, long shift, int firstNumber, OutputStream out, JoinedPlaylist playlist)
            throws IOException {
        int number = firstNumber;
        try (var media = media(rung, chunk)) {
            for (var range : playlist(rung, chunk).segments()) {
                var segment = range.read(media);
                number = Fragment.move(segment, shift, number);
                out.write(segment);
                playlist.add(segment.length, range.durationUs());
            }
        }
        return number;
    }

    private byte[] init(Rung rung, Chunk chunk) throws IOException {
        try (var media = media(rung, chunk)) {
            return playlist(rung, chunk).init().read(media);
        }
    }

    private SourcePlaylist playlist(Rung rung, Chunk chunk) {
        return SourcePlaylist.read(pieces.resolve(chunk.name()).resolve(rung.name() + ".m3u8"));
    }

    private RandomAccessFile media(Rung rung, Chunk chunk) throws IOException {
        return new RandomAccessFile(
                pieces.resolve(chunk.name()).resolve(rung.name() + ".mp4").toFile(), "r");
    }
}
