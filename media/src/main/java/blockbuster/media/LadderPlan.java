package blockbuster.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a film is turned into: renditions by their short side (so that a portrait film is judged like a landscape one),
 * highest first, never larger than the film; a stereo rendition of every sound track, then one with 5.1 channels of
 * every track that has as many.
 */
public record LadderPlan(Encoding encoding, FrameRate frameRate, List<Rung> rungs, List<AudioTrack> audioTracks) {

    /** A film a few lines short of a step (1920x1072) still belongs to it, at its own size. */
    private static final double TOLERANCE = 0.96;

    private static final List<Step> STEPS = List.of(
            new Step(2160, 16000),
            new Step(1440, 9000),
            new Step(1080, 5000),
            new Step(720, 2800),
            new Step(480, 1400),
            new Step(360, 800));

    private static final int LOWEST_KBPS = 600;

    private record Step(int shortSide, int maxKbps) {}

    public LadderPlan {
        // Plans made before there was a choice say nothing.
        encoding = encoding == null ? Encoding.H264_AAC : encoding;
        rungs = List.copyOf(rungs);
        audioTracks = List.copyOf(audioTracks);
    }

    /** The ladder that plays everywhere. */
    public static LadderPlan of(ProbeReport report) {
        return of(report, Encoding.H264_AAC);
    }

    public static LadderPlan of(ProbeReport report, Encoding encoding) {
        var rungs = new ArrayList<Rung>();
        for (var step : STEPS) {
            if (report.shortSide() >= step.shortSide() * TOLERANCE) {
                rungs.add(rung(report, encoding, step.shortSide(), step.maxKbps()));
            }
        }
        if (rungs.isEmpty()) {
            rungs.add(rung(report, encoding, even(report.shortSide()), LOWEST_KBPS));
        }
        return new LadderPlan(encoding, report.frameRate(), rungs, renditionsOf(report.audioTracks()));
    }

    /** Stereo first: every player has it, and one that can't choose takes the first. */
    private static List<AudioTrack> renditionsOf(List<AudioTrack> tracks) {
        var stereo = tracks.stream().map(track -> track.mixedTo(AudioTrack.STEREO));
        var surround = tracks.stream()
                .filter(track -> track.channels() >= AudioTrack.SURROUND)
                .map(track -> track.mixedTo(AudioTrack.SURROUND));
        return Stream.concat(stereo, surround).toList();
    }

    private static Rung rung(ProbeReport report, Encoding encoding, int nominal, int maxKbps) {
        int shortSide = Math.min(nominal, even(report.shortSide()));
        boolean portrait = report.displayHeight() > report.displayWidth();
        int longSource = Math.max(report.displayWidth(), report.displayHeight());
        int longSide = shortSide == even(report.shortSide())
                ? even(longSource)
                : even((int) ((long) shortSide * longSource / report.shortSide()));
        int kbps = report.frameRate().framesPerSecond() > 31 ? maxKbps * 3 / 2 : maxKbps;
        return new Rung(
                encoding.videoName(nominal),
                portrait ? shortSide : longSide,
                portrait ? longSide : shortSide,
                encoding.capKbps(kbps));
    }

    /** The name of the rendition of the sound track at {@code index}. */
    public String audioName(int index) {
        return encoding.audioName(index);
    }

    /** Chroma is stored at half the size, so both sides are even. */
    private static int even(int pixels) {
        return pixels / 2 * 2;
    }
}
