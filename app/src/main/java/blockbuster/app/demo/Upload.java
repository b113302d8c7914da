package blockbuster.app.demo;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One film on its way through the upload pipeline, seen by its creator. */
public final class Upload {

    private static final Set<String> REFUSED = Set.of("refused", "failed");
    private static final Set<String> ON_CHAIN = Set.of("in_review", "published");

    private final ApiClient creator;
    private final String id;

    private Upload(ApiClient creator, String id) {
        this.creator = creator;
        this.id = id;
    }

    /**
     * Announces the film and sends its bytes.
     *
     * @throws ApiProblem if it is refused at once
     */
    public static Upload send(ApiClient creator, Path film, Synopsis synopsis)
            throws IOException, InterruptedException {
        var upload = announce(creator, film, synopsis);
        upload.sendBytes(film);
        return upload;
    }

    /** Announces the film and sends nothing of it yet. */
    public static Upload announce(ApiClient creator, Path film, Synopsis synopsis)
            throws IOException, InterruptedException {
        var announcement = Map.of(
                "title", synopsis.title(),
                "description", synopsis.description(),
                "genre", synopsis.genre(),
                "language", synopsis.language(),
                "fileName", String.valueOf(film.getFileName()),
                "sizeBytes", Files.size(film));
        return resume(
                creator, creator.post("uploads", announcement).path("uploadId").asString());
    }

    /** The creator's uploads, oldest first. */
    public static List<Upload> list(ApiClient creator) throws IOException, InterruptedException {
        var items = creator.get("uploads").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> resume(creator, item.path("uploadId").asString()))
                .toList()
                .reversed();
    }

    /** Goes on with an upload that was announced before. */
    public static Upload resume(ApiClient creator, String id) {
        return new Upload(creator, id);
    }

    /** Sends what the server lacks of the announced film; may be interrupted and repeated. */
    public void sendBytes(Path film) throws IOException, InterruptedException {
        long offset = receivedBytes();
        if (offset == Files.size(film)) {
            return;
        }
        try (var file = FileChannel.open(film)) {
            file.position(offset);
            var rest = BodyPublishers.ofInputStream(() -> Channels.newInputStream(file));
            append(offset, BodyPublishers.fromPublisher(rest, file.size() - offset));
        }
    }

    /** Sends a piece that belongs at the offset. */
    public void append(long offset, BodyPublisher bytes) throws IOException, InterruptedException {
        creator.append(tus(), offset, bytes);
    }

    /** How much of the film the server has for certain. */
    public long receivedBytes() throws IOException, InterruptedException {
        return creator.offset(tus());
    }

    private String tus() {
        return "uploads/tus/" + id;
    }

    /** What the shelf tells of a title; {@code language} is a BCP 47 tag. */
    public record Synopsis(String title, String description, String genre, String language) {}

    public String id() {
        return id;
    }

    /**
     * Blocks until the title is on chain and waits for a moderator.
     *
     * @param progress told whenever state or percent change
     * @return the title's id on chain
     * @throws ApiProblem if the film is refused; its detail says what to do
     */
    public String awaitReview(Consumer<UploadState> progress) throws IOException, InterruptedException {
        try (var events = creator.events("uploads/" + id + "/events")) {
            for (var event : (Iterable<JsonNode>) events::iterator) {
                var state = state(event);
                progress.accept(state);
                if (ON_CHAIN.contains(state.name())) {
                    return state.contentId();
                }
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        throw new EOFException("the server stopped telling of the upload");
    }

    /** Where the upload stands. */
    public UploadState state() throws IOException, InterruptedException {
        return state(creator.get("uploads/" + id));
    }

    private static UploadState state(JsonNode status) throws ApiProblem {
        var state = status.path("state").asString();
        if (REFUSED.contains(state)) {
            var error = status.path("error");
            throw new ApiProblem(
                    422,
                    error.path("type").asString(),
                    error.path("title").asString(),
                    error.path("detail").asString());
        }
        return new UploadState(
                state, status.path("percent").asInt(), status.path("contentId").asString(""));
    }

    /**
     * @param name of the pipeline's step
     * @param percent of that step
     * @param contentId the title on chain, empty until it is there
     */
    public record UploadState(String name, int percent, String contentId) {

        boolean isAnnouncedOnly() {
            return name.equals("receiving");
        }

        boolean isPublished() {
            return name.equals("published");
        }
    }
}
