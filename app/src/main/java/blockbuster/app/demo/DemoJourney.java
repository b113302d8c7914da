package blockbuster.app.demo;

import blockbuster.app.Progress;
import blockbuster.app.demo.DemoResult.PaidCreator;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/** A film's whole life on a running platform: upload, review, membership, playing, payout. */
public final class DemoJourney {

    /** Of a long film only this much is watched. */
    private static final Duration WATCHED_AT_MOST = Duration.ofSeconds(40);

    private final Stage stage;
    private final FilmPlayer player;
    private final Progress progress;
    private final StepTimer timer;
    private final SecureRandom random = new SecureRandom();

    public DemoJourney(Stage stage, FilmPlayer player, Progress progress) {
        this.stage = stage;
        this.player = player;
        this.progress = progress;
        this.timer = new StepTimer(progress);
    }

    /**
     * @param tier of the membership that the viewer buys
     * @throws ApiProblem if the film is refused
     */
    public DemoResult run(Path film, int tier) throws Exception {
        var creator = new Creator(stage, Ed25519KeyPair.generate(random));
        var contentId = publish(creator, film);
        var viewer = new Viewer(stage, Ed25519KeyPair.generate(random), tier);
        timer.step("fundViewer", "viewer has a key and test money", () -> done(viewer::fund));
        var membership = timer.step("membership", "viewer bought a membership on chain", viewer::buyMembership);
        var login = timer.step("viewerLogin", "viewer logged in with the wallet", viewer::login);
        var session = timer.step("stream", "stream opened", () -> viewer.open(login, contentId, membership));
        var credited = watch(session);
        var receipt = timer.step("distribution", "creators paid on chain", () -> new Operator(stage).distribute());
        tell(receipt);
        var fresh = timer.step("freshStream", "fresh stream opened", () -> viewer.open(login, contentId, membership));
        return result(creator, viewer, contentId, membership, session, fresh, credited, receipt);
    }

    private String publish(Creator creator, Path film) throws Exception {
        timer.step("fundCreator", "creator has a key and test money", () -> done(creator::fund));
        timer.step("register", "creator registered on chain", () -> done(() -> creator.register("Demo creator")));
        var login = timer.step("creatorLogin", "creator logged in with the wallet", creator::login);
        var upload = timer.step("upload", "film uploaded", () -> Upload.send(login, film, synopsis(film)));
        var contentId = timer.step(
                "pipeline",
                "probed, transcoded, encrypted, stored",
                () -> upload.awaitReview(state -> progress.tell("    " + state.name() + " " + state.percent() + " %")));
        var moderator = new Moderator(stage);
        timer.step("approve", "moderator approved on chain", () -> done(() -> moderator.approve(contentId)));
        timer.step("publish", "title is in the catalogue", () -> moderator.awaitPublished(contentId));
        return contentId;
    }

    private long watch(StreamSession session) throws Exception {
        var playback = timer.step(
                "play",
                "film played in real time",
                () -> player.play(session.manifestUrl(), WATCHED_AT_MOST, position -> heartbeat(session, position)));
        progress.tell("    " + playback.frames() + " pictures, " + playback.positionMs() / 1000.0 + " s of film");
        return timer.step("end", "session ended and credited", () -> session.end(playback.positionMs()));
    }

    private static void heartbeat(StreamSession session, long positionMs) {
        try {
            session.played(positionMs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(PayoutReceipt receipt) {
        receipt.payouts().forEach(payout -> progress.tell("    " + payout.amount() + " MIST to " + payout.uploader()));
        progress.tell("    pool before " + receipt.poolBefore() + " MIST, remainder " + receipt.remainder() + " MIST");
    }

    private DemoResult result(
            Creator creator,
            Viewer viewer,
            String contentId,
            SuiAddress membership,
            StreamSession watched,
            StreamSession fresh,
            long creditedSeconds,
            PayoutReceipt receipt)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return new DemoResult(
                    contentId,
                    new TitleBlobs(stage, http).of(contentId, fresh.manifestUrl()),
                    membership.toString(),
                    viewer.address().toString(),
                    creator.address().toString(),
                    fresh.manifestUrl(),
                    watched.id(),
                    creditedSeconds,
                    receipt.distributionId(),
                    receipt.payouts().stream()
                            .map(payout -> new PaidCreator(payout.uploader(), String.valueOf(payout.amount())))
                            .toList(),
                    String.valueOf(receipt.poolBefore()),
                    String.valueOf(receipt.remainder()),
                    timer.millis());
        }
    }

    private static Upload.Synopsis synopsis(Path film) {
        var name = String.valueOf(film.getFileName()).replaceFirst("\\.[^.]+$", "");
        return new Upload.Synopsis(name.isBlank() ? "A film" : name, "Shown by the demo.", "Demo", "en");
    }

    private static Void done(Action action) throws Exception {
        action.run();
        return null;
    }

    /** A step without a result. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
