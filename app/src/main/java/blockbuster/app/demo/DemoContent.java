package blockbuster.app.demo;

import blockbuster.app.Progress;
import blockbuster.media.DemoFilm;
import blockbuster.media.DemoFilms;
import blockbuster.sui.crypto.Keystore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.StreamSupport;

/**
 * Puts demonstration titles on an empty shelf, the way any creator and moderator would. What an earlier run left half done goes on:
 * the films are announced in order, so the n-th upload is the n-th film.
 */
public final class DemoContent {

    private static final String CREATOR = "Blockbuster Demonstrations";

    private final Stage stage;
    private final DemoFilms films;
    private final Path folder;
    private final Progress progress;
    private final Creator creator;

    /** @param folder where the films are made */
    public DemoContent(Stage stage, DemoFilms films, Path folder, Progress progress) {
        this.stage = stage;
        this.films = films;
        this.folder = folder;
        this.progress = progress;
        this.creator = new Creator(
                stage, Keystore.loadOrCreate(stage.instance().data().demonstratorKey(), new SecureRandom()));
    }

    /** Returns when the titles can be watched; leaves a shelf alone that holds anybody else's titles. */
    public void stock() throws IOException, InterruptedException {
        if (hasForeignTitles()) {
            return;
        }
        creator.fund();
        creator.register(CREATOR);
        var login = creator.login();
        var uploads = Upload.list(login);
        var all = films.make(folder);
        for (var i = 0; i < all.size(); i++) {
            publish(i < uploads.size() ? uploads.get(i) : announce(login, all.get(i)), all.get(i));
        }
    }

    private boolean hasForeignTitles() throws IOException, InterruptedException {
        var items = stage.api().get("contents?limit=100").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("uploader").path("address").asString())
                .anyMatch(address -> !address.equals(creator.address().toString()));
    }

    private static Upload announce(ApiClient login, DemoFilm film) throws IOException, InterruptedException {
        return Upload.announce(
                login, film.file(), new Upload.Synopsis(film.title(), film.synopsis(), film.genre(), film.language()));
    }

    private void publish(Upload upload, DemoFilm film) throws IOException, InterruptedException {
        var state = upload.state();
        if (state.isPublished()) {
            return;
        }
        if (state.isAnnouncedOnly()) {
            upload.sendBytes(film.file());
        }
        var moderator = new Moderator(stage);
        var contentId = upload.awaitReview(now -> {});
        moderator.approve(contentId);
        moderator.awaitPublished(contentId);
        progress.tell("  on the shelf: " + film.title());
    }
}
