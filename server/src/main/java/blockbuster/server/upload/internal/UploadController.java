package blockbuster.server.upload.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Uploads of the logged-in creator. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadController {

    private static final int MOST_LISTED = 100;

    private final Announcements announcements;
    private final UploadDesk desk;
    private final Uploads uploads;
    private final UploadPreviews previews;
    private final ProgressEvents events;
    private final Cancellation cancellation;
    private final SecondLadderJob secondLadders;

    UploadController(
            Announcements announcements,
            UploadDesk desk,
            Uploads uploads,
            UploadPreviews previews,
            ProgressEvents events,
            Cancellation cancellation,
            SecondLadderJob secondLadders) {
        this.announcements = announcements;
        this.desk = desk;
        this.uploads = uploads;
        this.previews = previews;
        this.events = events;
        this.cancellation = cancellation;
        this.secondLadders = secondLadders;
    }

    /** Announces a file, to be sent by tus. The wallet must be registered as a creator on chain. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Announced.", useReturnTypeSchema = true)
    ResponseEntity<AnnouncedUpload> announce(Caller caller, @Valid @RequestBody NewUpload upload) {
        var id = announcements.add(caller.address(), upload, "");
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + id)).body(new AnnouncedUpload(id));
    }

    /** The creator's uploads, newest first. */
    @GetMapping
    Page<UploadStatus> list(Caller caller) {
        return new Page<>(
                uploads.of(caller.address(), MOST_LISTED).stream()
                        .map(previews::status)
                        .toList(),
                null);
    }

    /** Where the upload stands. */
    @GetMapping("/{id}")
    UploadStatus status(Caller caller, @PathVariable UUID id) {
        return previews.status(desk.require(caller.address(), id));
    }

    /** Changes what is said of the title, until it is on chain: what stands there stays. */
    @PutMapping("/{id}/details")
    UploadStatus describe(Caller caller, @PathVariable UUID id, @Valid @RequestBody TitleDetails details) {
        var upload = desk.require(caller.address(), id);
        details.stripped().requireFitsOnChain();
        if (!uploads.describe(upload.id(), details.stripped())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "details-too-late",
                    "The title can't be changed any more",
                    "What is said of a title is fixed once it goes on chain. Upload the film again to say it differently.");
        }
        return status(caller, id);
    }

    /** Ends the upload, whatever is being done for it; not possible any more once the chain knows of the title. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable UUID id) {
        cancellation.cancel(desk.require(caller.address(), id));
    }

    /** Ends the making of the second ladder; the film stays as it is. Nothing to end is fine. */
    @DeleteMapping("/{id}/second-ladder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelSecondLadder(Caller caller, @PathVariable UUID id) {
        secondLadders.cancel(desk.require(caller.address(), id).id());
    }

    /** Server-sent events named {@code progress}, one for every change, until the upload ends. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Events whose data are the upload's status.",
            content = @Content(schema = @Schema(implementation = UploadStatus.class)))
    SseEmitter events(Caller caller, @PathVariable UUID id) {
        desk.require(caller.address(), id);
        return events.of(id);
    }

    /** The answer to an announcement. */
    record AnnouncedUpload(UUID uploadId) {}
}
