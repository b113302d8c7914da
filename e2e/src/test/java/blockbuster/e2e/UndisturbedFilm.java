package blockbuster.e2e;

import blockbuster.app.instance.UserCache;
import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.Packager;
import blockbuster.media.TitleKeys;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a film where nothing disturbs it: converted once, then packaged and stored under any secret. */
final class UndisturbedFilm {

    private final Path folder;
    private final Path ladder;

    UndisturbedFilm(Path film, int chunkSeconds, Path folder) {
        var tools = FfmpegTools.locate(UserCache.folder(System.getenv()).resolve("programs"));
        var report = new VideoProbe(tools).probe(film);
        this.folder = folder;
        this.ladder = new Transcoder(tools, chunkSeconds)
                .transcode(film, report, LadderPlan.of(report), folder.resolve("ladder"), progress -> {});
    }

    /**
     * @param blobIds of its renditions
     * @param segmentRoot hex, over the hashes of all their segments
     */
    record Stored(List<String> blobIds, String segmentRoot) {}

    /** On a Walrus of its own. */
    Stored store(byte[] secret) throws Exception {
        var work = Files.createTempDirectory(folder, "stored");
        var title = new Packager().packageTitle(ladder, new TitleKeys(secret), work.resolve("title"));
        try (var walrus = LocalWalrus.start(work.resolve("walrus"), 0);
                var client = new WalrusClient(walrus.url(), walrus.url())) {
            var ids = new ArrayList<String>();
            for (var file : title.renditionFiles()) {
                ids.add(client.store(work.resolve("title").resolve(file), 1)
                        .id()
                        .value());
            }
            return new Stored(ids, title.segmentRootHex());
        }
    }
}
