package blockbuster.server.upload.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Posters of a packaged film to choose from, while it is being stored: the chain is told of the chosen one with the
 * title, and a title's poster never changes.
 */
@RestController
@RequestMapping("/api/v1/uploads/{id}")
class PosterController {

    private final UploadDesk desk;
    private final Uploads uploads;
    private final UploadFolders folders;

    PosterController(UploadDesk desk, Uploads uploads, UploadFolders folders) {
        this.desk = desk;
        this.uploads = uploads;
        this.folders = folders;
    }

    /** The posters, the packager's own choice first; none before the film is packaged. */
    @GetMapping("/posters")
    Page<Poster> list(Caller caller, @PathVariable UUID id) {
        var upload = desk.require(caller.address(), id);
        return new Page<>(
                upload.posters().stream()
                        .map(name -> new Poster(
                                name, "/api/v1/uploads/" + id + "/posters/" + name, name.equals(upload.poster())))
                        .toList(),
                null);
    }

    /** One of them, until the title is registered; to be asked for with the bearer token. */
    @GetMapping("/posters/{name}")
    ResponseEntity<byte[]> picture(Caller caller, @PathVariable UUID id, @PathVariable String name) throws IOException {
        requirePoster(desk.require(caller.address(), id), name);
        try {
            var picture = Files.readAllBytes(folders.of(id).packaged().resolve(name));
            return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(picture);
        } catch (NoSuchFileException registered) {
            throw ProblemException.notFound("poster");
        }
    }

    /** Chooses a poster by its name. */
    @PutMapping("/poster")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Caller caller, @PathVariable UUID id, @Valid @RequestBody Choice choice) {
        var upload = desk.require(caller.address(), id);
        if (upload.packagedTitle().isPresent()) {
            requirePoster(upload, choice.name());
        }
        if (!uploads.choosePoster(id, choice.name())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "not-storing",
                    "Not the time to choose a poster",
                    "A poster can be chosen while the film is being stored: after it was packaged, before it is on chain.");
        }
    }

    private static void requirePoster(Upload upload, String name) {
        if (!upload.posters().contains(name)) {
            throw ProblemException.notFound("poster");
        }
    }

    /** A poster to choose; one is chosen already. */
    record Poster(String name, String url, boolean chosen) {}

    /** The name of a poster. */
    record Choice(@NotNull String name) {}
}
