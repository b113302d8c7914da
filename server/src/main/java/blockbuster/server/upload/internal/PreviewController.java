package blockbuster.server.upload.internal;

import blockbuster.media.LadderPreview;
import blockbuster.server.auth.Caller;
import blockbuster.server.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the creator watch a film that is still being converted, from its beginning to the last finished chunk. It ends
 * with the registration: from then on the title itself can be previewed.
 */
@RestController
@RequestMapping("/api/v1/uploads/{id}/preview")
class PreviewController {

    private static final MediaType PLAYLIST = MediaType.valueOf("application/vnd.apple.mpegurl");
    private static final MediaType SEGMENT = MediaType.valueOf("video/mp4");

    private final UploadDesk desk;
    private final UploadPreviews previews;

    PreviewController(UploadDesk desk, UploadPreviews previews) {
        this.desk = desk;
        this.previews = previews;
    }

    /** All qualities; to be played with the bearer token on every request. */
    @GetMapping("/master.m3u8")
    ResponseEntity<String> master(Caller caller, @PathVariable UUID id) {
        return found(caller, id, PLAYLIST, preview -> Optional.of(preview.master()));
    }

    /** One quality or sound track; grows until the film is done. */
    @GetMapping("/{rendition}.m3u8")
    ResponseEntity<String> playlist(Caller caller, @PathVariable UUID id, @PathVariable String rendition) {
        return found(caller, id, PLAYLIST, preview -> preview.playlist(rendition));
    }

    /** The initialization section of a rendition. */
    @GetMapping("/{rendition}/init.mp4")
    ResponseEntity<byte[]> init(Caller caller, @PathVariable UUID id, @PathVariable String rendition) {
        return found(caller, id, SEGMENT, preview -> preview.init(rendition));
    }

    /** A segment of a rendition. */
    @GetMapping("/{rendition}/{number}.m4s")
    ResponseEntity<byte[]> segment(
            Caller caller, @PathVariable UUID id, @PathVariable String rendition, @PathVariable int number) {
        return found(caller, id, SEGMENT, preview -> preview.segment(rendition, number));
    }

    private <T> ResponseEntity<T> found(
            Caller caller, UUID id, MediaType type, Function<LadderPreview, Optional<T>> content) {
        return previews.of(desk.require(caller.address(), id))
                .flatMap(content)
                .map(body -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noStore())
                        .body(body))
                .orElseThrow(() -> ProblemException.notFound("preview"));
    }
}
