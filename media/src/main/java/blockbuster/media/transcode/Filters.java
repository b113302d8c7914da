package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.LadderPlan;
import blockbuster.media.ProbeReport;
import blockbuster.media.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The filter graph that turns one decoded film into the pictures of every rendition. */
final class Filters {

    private static final String DEINTERLACE = "bwdif=mode=send_frame:deint=interlaced";

    private Filters() {}

    /**
     * Of the chunk's frames alone; outputs are labelled {@code v0}, {@code v1} ... in the order of the plan's rungs. Each
     * rung is scaled from the next larger one: fewer pixels are read than from the film each time.
     */
    static String graph(ProbeReport report, LadderPlan plan, Chunk chunk) {
        var preparation =
                "[0:%d]%s[s0]".formatted(report.videoStreamIndex(), String.join(",", preparation(report, plan, chunk)));
        var rungs = plan.rungs();
        var scales = IntStream.range(0, rungs.size()).mapToObj(i -> scale(rungs.get(i), i, i == rungs.size() - 1));
        return Stream.concat(Stream.of(preparation), scales).collect(Collectors.joining(";"));
    }

    private static String scale(Rung rung, int index, boolean last) {
        var outputs = last ? "[v%d]".formatted(index) : ",split[v%d][s%d]".formatted(index, index + 1);
        return "[s%d]scale=w=%d:h=%d:flags=bicubic,setsar=1".formatted(index, rung.width(), rung.height()) + outputs;
    }

    private static List<String> preparation(ProbeReport report, LadderPlan plan, Chunk chunk) {
        var steps = new ArrayList<String>();
        if (report.interlaced()) {
            steps.add(DEINTERLACE);
        }
        if (report.highDynamicRange()) {
            steps.add(toneMap(report.colorTransfer()));
        }
        // Starting every track at zero keeps the segments of all renditions aligned.
        steps.add("fps=" + plan.frameRate() + ":start_time=0");
        steps.add(selection(chunk));
        steps.add("setpts=PTS-STARTPTS");
        steps.add("format=yuv420p");
        return steps;
    }

    /**
     * Counted from the film's start, with repeats of the first decoded frame standing for all before it: so a chunk's
     * frames are chosen exactly as those of the whole film.
     */
    private static String selection(Chunk chunk) {
        var from = "trim=start_frame=" + chunk.firstFrame();
        return chunk.last() ? from : from + ":end_frame=" + chunk.endFrame();
    }

    /** Files often forget primaries and matrix; with these transfer functions they are BT.2020's. */
    private static String toneMap(String transfer) {
        return "setparams=color_primaries=bt2020:color_trc=" + transfer + ":colorspace=bt2020nc,"
                + "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
                + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
    }
}
