package blockbuster.media;

import blockbuster.media.hls.PreviewPlaylists;
import blockbuster.media.transcode.LadderJoin;
import blockbuster.media.transcode.PreviewRendition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be watched of a ladder while it is being made: its sound and the finished chunks from the film's beginning
 * on, in all qualities, unencrypted. A snapshot: playlists that are asked for again later have grown.
 */
public final class LadderPreview {

    private final TranscodePlan plan;
    private final Path workDir;

    private LadderPreview(TranscodePlan plan, Path workDir) {
        this.plan = plan;
        this.workDir = workDir;
    }

    /** Of the work in this folder; empty until the first chunk and the sound are there. */
    public static Optional<LadderPreview> of(Path workDir) {
        return TranscodePlan.read(workDir)
                .map(plan -> new LadderPreview(plan, workDir))
                .filter(LadderPreview::ready);
    }

    /** The multivariant playlist; its URIs are {@code <rendition>.m3u8}. */
    public String master() {
        return PreviewPlaylists.master(plan.ladder(), name -> rendition(name).init());
    }

    /** A growing playlist of the rendition, with URIs {@code <rendition>/init.mp4} and {@code <rendition>/<n>.m4s}. */
    public Optional<String> playlist(String rendition) {
        return known(rendition).map(found -> PreviewPlaylists.media(rendition, found.durationsUs(), found.complete()));
    }

    /** The initialization section of a rendition. */
    public Optional<byte[]> init(String rendition) {
        return known(rendition).map(PreviewRendition::init);
    }

    /** The segment with this number, from 0, if it is there already. */
    public Optional<byte[]> segment(String rendition, int number) {
        return known(rendition).flatMap(found -> found.segment(number));
    }

    private boolean ready() {
        var first = plan.ladder().rungs().getFirst().name();
        return rendition(first).begun()
                && (plan.ladder().audioTracks().isEmpty()
                        || rendition(plan.ladder().audioName(0)).begun());
    }

    private Optional<PreviewRendition> known(String name) {
        boolean video =
                plan.ladder().rungs().stream().anyMatch(rung -> rung.name().equals(name));
        boolean sound = false;
        for (int i = 0; i < plan.ladder().audioTracks().size(); i++) {
            sound |= plan.ladder().audioName(i).equals(name);
        }
        return video || sound ? Optional.of(rendition(name)).filter(PreviewRendition::begun) : Optional.empty();
    }

    private PreviewRendition rendition(String name) {
        try {
            return PreviewRendition.of(name, LadderJoin.parts(name, plan, workDir), plan);
        } catch (IOException e) {
            throw new MediaException("Could not read the converted film.", e);
        }
    }
}
