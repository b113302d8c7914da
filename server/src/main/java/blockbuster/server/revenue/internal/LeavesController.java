package blockbuster.server.revenue.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.stream.StreamViewers;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A distribution's leaves, and the keys by which members find their own among them. */
@RestController
@RequestMapping("/api/v1/distributions/{id}")
class LeavesController {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Runs runs;
    private final SettledSessions sessions;
    private final StreamViewers viewers;
    private final ChainReader chain;
    private final LeavesBlobs leaves;

    LeavesController(
            Runs runs, SettledSessions sessions, StreamViewers viewers, ChainReader chain, WalrusClient walrus) {
        this.runs = runs;
        this.sessions = sessions;
        this.viewers = viewers;
        this.chain = chain;
        this.leaves = new LeavesBlobs(walrus);
    }

    /**
     * What proves which leaves are a membership's.
     *
     * @param key in hexadecimal digits; opens this membership's name in this distribution and nothing else
     * @param member the name: SHA-256 of the text {@code blockbuster-member/1}, {@code key: …}, {@code membership: …}, each
     *     on a line of its own, without a line end
     */
    record MemberKey(String membershipId, String key, String member) {}

    /**
     * The leaves as they are on Walrus, one JSON object a line. Whoever reads them here need not believe them: their Merkle
     * root is on chain.
     */
    @GetMapping("/leaves")
    @ApiResponse(
            responseCode = "200",
            description = "Header, members, payouts, sessions.",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> leaves(@PathVariable String id) {
        var blob = run(id).leavesBlobId().map(BlobId::new).orElseThrow(() -> ProblemException.notFound("distribution"));
        var lines = open(blob);
        return ResponseEntity.ok()
                .contentType(LINES)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(7)).cachePublic().immutable())
                .body(out -> {
                    try (lines) {
                        lines.transferTo(out);
                    }
                });
    }

    /**
     * The key of the caller's own name in a distribution, announced or carried out. Only for a membership with which nobody
     * else watched what the distribution counts: one that changed hands in between has a single name for all of it.
     */
    @GetMapping("/members/{membership}/key")
    MemberKey key(Caller caller, @PathVariable String id, @PathVariable String membership) {
        var run = run(id);
        var member = address(membership);
        if (!isOwn(caller.address(), run, member)) {
            throw ProblemException.notFound("membership of yours");
        }
        var names = new Pseudonyms(run.salt());
        return new MemberKey(member.toString(), names.memberKey(member), names.member(member));
    }

    private boolean isOwn(SuiAddress caller, Run run, SuiAddress membership) {
        var streams = sessions.streamsOf(run.id(), membership);
        return streams.isEmpty() ? holds(caller, membership) : viewers.allOf(caller, streams);
    }

    private boolean holds(SuiAddress caller, SuiAddress membership) {
        return chain.membership(membership)
                .filter(held -> held.owner().equals(caller))
                .isPresent();
    }

    private InputStream open(BlobId blob) {
        try {
            return leaves.open(blob);
        } catch (BlobNotFoundException gone) {
            throw ProblemException.notFound("file of leaves");
        } catch (WalrusException | IOException unavailable) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "temporarily-unavailable",
                            "Temporarily unavailable",
                            "Walrus does not deliver the leaves at the moment. Try again soon.")
                    .retryAfter(PATIENCE);
        }
    }

    private Run run(String id) {
        return runs.ofObject(id).orElseThrow(() -> ProblemException.notFound("distribution"));
    }

    private static SuiAddress address(String id) {
        try {
            return SuiAddress.parse(id);
        } catch (SuiException malformed) {
            throw ProblemException.notFound("membership of yours");
        }
    }
}
