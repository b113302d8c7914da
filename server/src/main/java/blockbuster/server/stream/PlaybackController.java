package blockbuster.server.stream;

import blockbuster.media.Playlists;
import blockbuster.server.settings.EdgeSettings;
import blockbuster.server.settings.StreamSettings;
import blockbuster.walrus.RangeSeal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a player fetches: playlists made for its session, and keys. Its right is the token in the address. */
@RestController
@RequestMapping("/api/v1/streams/{sessionId}")
class PlaybackController {

    private static final MediaType HLS = MediaType.parseMediaType("application/vnd.apple.mpegurl");
    private static final int DEFAULT_WAIT_SECONDS = 5;
    private static final int MAX_WAIT_SECONDS = 30;

    private final PlaybackGate gate;
    private final PlayableTitles titles;
    private final KeyDesk keys;
    private final EdgeSettings edge;
    private final RangeSeal seal;

    PlaybackController(
            PlaybackGate gate, PlayableTitles titles, KeyDesk keys, EdgeSettings edge, StreamSettings streams) {
        this.gate = gate;
        this.titles = titles;
        this.keys = keys;
        this.edge = edge;
        this.seal = new RangeSeal(streams.secret().bytes());
    }

    @GetMapping("/master.m3u8")
    ResponseEntity<String> master(
            @PathVariable UUID sessionId,
            @RequestParam(name = "t", defaultValue = "") String token,
            @RequestParam(required = false) @Nullable Integer wait) {
        var session = gate.enter(sessionId, token);
        var title = titles.of(session).stored().title();
        return hls(Playlists.master(title, session.maxHeight(), uris(token, wait)));
    }

    @GetMapping("/{rendition}.m3u8")
    ResponseEntity<String> media(
            @PathVariable UUID sessionId,
            @PathVariable String rendition,
            @RequestParam(name = "t", defaultValue = "") String token,
            @RequestParam(required = false) @Nullable Integer wait) {
        var session = gate.enter(sessionId, token);
        var stored = titles.of(session, rendition).stored();
        var wanted = stored.title().rendition(rendition).orElseThrow();
        if (!wanted.allowedFor(session.maxHeight())) {
            throw StreamProblems.renditionAboveTier(session.maxHeight());
        }
        return hls(Playlists.media(wanted, stored.blobsOf(wanted), uris(token, wait)));
    }

    @GetMapping("/keys/{rendition}/{window}.key")
    ResponseEntity<byte[]> key(
            @PathVariable UUID sessionId,
            @PathVariable String rendition,
            @PathVariable String window,
            @RequestParam(name = "t", defaultValue = "") String token,
            @RequestParam(defaultValue = "" + DEFAULT_WAIT_SECONDS) int wait) {
        var session = gate.enter(sessionId, token);
        var patience = Duration.ofSeconds(Math.clamp(wait, 0, MAX_WAIT_SECONDS));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(keys.key(session, rendition, window, patience));
    }

    private PlaybackUris uris(String token, @Nullable Integer wait) {
        return new PlaybackUris(edge.publicUrl(), seal, token, wait);
    }

    private static ResponseEntity<String> hls(String playlist) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(HLS)
                .body(playlist);
    }
}
