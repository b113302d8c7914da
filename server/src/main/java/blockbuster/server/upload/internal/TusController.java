package blockbuster.server.upload.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.web.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.HeadersBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends files by <a href="https://tus.io/protocols/resumable-upload">tus 1.0</a>: an upload, however it was announced, is
 * the resource {@code /api/v1/uploads/tus/{id}}.
 */
@RestController
@RequestMapping("/api/v1/uploads/tus")
class TusController {

    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";
    private static final String BODY = "application/offset+octet-stream";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Announcements announcements;
    private final UploadDesk desk;
    private final Cancellation cancellation;
    private final UploadSettings settings;

    TusController(Announcements announcements, UploadDesk desk, Cancellation cancellation, UploadSettings settings) {
        this.announcements = announcements;
        this.desk = desk;
        this.cancellation = cancellation;
        this.settings = settings;
    }

    /** All but OPTIONS must name the version; every answer does. */
    @ModelAttribute
    void version(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        boolean options = request.getMethod().equals(HttpMethod.OPTIONS.name());
        if (!options && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED,
                    "tus-version",
                    "Another version of tus",
                    "Send the header Tus-Resumable: " + VERSION + ".");
        }
    }

    /** What this server can do. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", String.valueOf(settings.maxSize().toBytes()))
                .header("Tus-Checksum-Algorithm", UploadChecksum.NAMES)
                .build();
    }

    /**
     * Announces a file by {@code Upload-Length} and {@code Upload-Metadata} (title, description, genre, language, year,
     * filename; sha256 in hex may be there too). The body may be the file's beginning.
     */
    @PostMapping
    ResponseEntity<Void> create(
            Caller caller,
            @RequestHeader("Upload-Length") long sizeBytes,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            InputStream body) {
        var id = announcements.add(caller.address(), TusMetadata.parse(metadata).announcement(sizeBytes), metadata);
        long offset = BODY.equals(type) ? append(caller, id, 0, checksum, body) : 0;
        var created = ResponseEntity.created(URI.create("/api/v1/uploads/tus/" + id));
        return expiring(created.header("Upload-Offset", String.valueOf(offset)), caller, id);
    }

    /** How much has arrived for certain. */
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(Caller caller, @PathVariable UUID id) {
        var upload = desk.require(caller.address(), id);
        var answer = ResponseEntity.ok()
                .header("Upload-Offset", String.valueOf(desk.offset(upload)))
                .header("Upload-Length", String.valueOf(upload.sizeBytes()));
        var metadata = desk.metadata(id);
        return expiring(metadata.isEmpty() ? answer : answer.header("Upload-Metadata", metadata), caller, id);
    }

    /** Appends the body at {@code Upload-Offset}. */
    @PatchMapping("/{id}")
    ResponseEntity<Void> send(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long offset,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            InputStream body) {
        if (!BODY.equals(type)) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Unsupported content type",
                    "Send the bytes as " + BODY + ".");
        }
        long received = append(caller, id, offset, checksum, body);
        return expiring(ResponseEntity.noContent().header("Upload-Offset", String.valueOf(received)), caller, id);
    }

    /** Cancels the upload, as {@code DELETE /api/v1/uploads/{id}} does. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> stop(Caller caller, @PathVariable UUID id) {
        cancellation.cancel(desk.require(caller.address(), id));
        return ResponseEntity.noContent().build();
    }

    /** For clients whose network lets no PATCH pass. */
    @Hidden
    @PostMapping(path = "/{id}", headers = OVERRIDE + "=PATCH")
    ResponseEntity<Void> sendByPost(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long offset,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            InputStream body) {
        return send(caller, id, offset, type, checksum, body);
    }

    /** For clients whose network lets no DELETE pass. */
    @Hidden
    @PostMapping(path = "/{id}", headers = OVERRIDE + "=DELETE")
    ResponseEntity<Void> stopByPost(Caller caller, @PathVariable UUID id) {
        return stop(caller, id);
    }

    private long append(Caller caller, UUID id, long offset, @Nullable String checksum, InputStream body) {
        return desk.append(
                desk.require(caller.address(), id),
                offset,
                body,
                checksum == null ? null : UploadChecksum.parse(checksum));
    }

    private ResponseEntity<Void> expiring(HeadersBuilder<?> answer, Caller caller, UUID id) {
        var upload = desk.require(caller.address(), id);
        desk.expiry(upload).ifPresent(expiry -> answer.header("Upload-Expires", HTTP_DATE.format(expiry)));
        return answer.build();
    }
}
