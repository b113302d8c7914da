package blockbuster.server.stream;

import blockbuster.media.PackagedTitle;
import blockbuster.server.content.SmallFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a player shows beside the film: thumbnails to seek by, and chapters. They lie encrypted on Walrus and are opened
 * here, for the right is the session's. Its token in the address never serves another session, so players may keep them.
 */
@RestController
@RequestMapping("/api/v1/streams/{sessionId}")
class ExtrasController {

    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofHours(4)).cachePrivate().immutable();

    private final PlaybackGate gate;
    private final PlayableTitles titles;
    private final SmallFiles files;

    ExtrasController(PlaybackGate gate, PlayableTitles titles, SmallFiles files) {
        this.gate = gate;
        this.titles = titles;
        this.files = files;
    }

    /** Which part of which sheet shows which time, as WebVTT; the sheets' addresses carry the session's token. */
    @GetMapping("/" + PackagedTitle.STORYBOARD)
    ResponseEntity<String> storyboard(
            @PathVariable UUID sessionId, @RequestParam(name = "t", defaultValue = "") String token) {
        var index = text(sessionId, token, PackagedTitle.STORYBOARD);
        return answer(VTT, index.replace("#xywh=", PlaybackUris.query(token, null) + "#xywh="));
    }

    /** A sheet of thumbnails. */
    @GetMapping("/storyboard-{sheet}.jpg")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID sessionId,
            @PathVariable String sheet,
            @RequestParam(name = "t", defaultValue = "") String token) {
        return answer(MediaType.IMAGE_JPEG, open(sessionId, token, "storyboard-" + sheet + ".jpg"));
    }

    /** The chapters as WebVTT. */
    @GetMapping("/" + PackagedTitle.CHAPTERS)
    ResponseEntity<String> chapters(
            @PathVariable UUID sessionId, @RequestParam(name = "t", defaultValue = "") String token) {
        return answer(VTT, text(sessionId, token, PackagedTitle.CHAPTERS));
    }

    private String text(UUID sessionId, String token, String name) {
        return new String(open(sessionId, token, name), StandardCharsets.UTF_8);
    }

    private byte[] open(UUID sessionId, String token, String name) {
        return files.open(titles.of(gate.enter(sessionId, token)).stored(), name);
    }

    private static <T> ResponseEntity<T> answer(MediaType type, T body) {
        return ResponseEntity.ok().cacheControl(KEEP).contentType(type).body(body);
    }
}
