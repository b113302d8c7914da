package blockbuster.server.stream;

import blockbuster.receipts.PlayDetails;
import blockbuster.receipts.PlayStatement;
import blockbuster.server.stream.StreamDevices.ActiveStream;
import blockbuster.server.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Every way in which streaming is refused, one factory each. */
final class StreamProblems {

    private StreamProblems() {}

    static ProblemException noMembership() {
        return refused(
                HttpStatus.FORBIDDEN,
                "membership-required",
                "A membership is needed",
                "Your wallet holds no current membership. Buy or renew one, then play again.");
    }

    static ProblemException unknownMembership() {
        return refused(
                HttpStatus.FORBIDDEN,
                "membership-unknown",
                "No such membership",
                "There is no membership NFT with this id on this network. Leave membershipId out to use your best one.");
    }

    static ProblemException foreignMembership() {
        return refused(
                HttpStatus.FORBIDDEN,
                "membership-not-yours",
                "Not your membership",
                "This membership NFT belongs to another wallet. Log in with the wallet that holds it.");
    }

    static ProblemException expiredMembership(Instant at) {
        return refused(
                        HttpStatus.FORBIDDEN,
                        "membership-expired",
                        "The membership has expired",
                        "It expired at " + at + ". Renew it, then play again.")
                .with("expiredAt", at);
    }

    static ProblemException tierTooLow(int maxHeight) {
        return refused(
                        HttpStatus.FORBIDDEN,
                        "tier-too-low",
                        "The tier does not include this title",
                        "Your tier plays up to " + maxHeight
                                + "p and this title has no such rendition. Upgrade to play it.")
                .with("maxHeight", maxHeight);
    }

    static ProblemException titleExpired(@Nullable Instant at) {
        return refused(
                HttpStatus.GONE,
                "title-expired",
                "The title's storage has ended",
                "Nobody paid for its storage on Walrus beyond " + at
                        + ", so it can't be played any more. Its creator can publish it again.");
    }

    /** All slots that the session could take are taken. */
    static ProblemException tooManyStreams(StreamSession session) {
        return session.preview() ? tooManyPreviews() : tooMany(session.maxStreams());
    }

    /** The same for the viewer, not just for whoever has a streaming address: these run, and one of them can be ended. */
    static ProblemException tooManyStreams(StreamSession session, List<ActiveStream> running) {
        return tooManyStreams(session).with("streams", running);
    }

    static ProblemException sessionKeyRequired() {
        return refused(
                HttpStatus.FORBIDDEN,
                "session-key-required",
                "This login can't watch",
                "What you watch counts only if you sign for it. Log in with a sessionKey in the challenge, then play again.");
    }

    static ProblemException unsigned() {
        return refused(
                HttpStatus.BAD_REQUEST,
                "heartbeat-unsigned",
                "The heartbeat is not signed",
                "Add a proof: the signature by the session key that was authorized at the login which started the stream.");
    }

    /** Says what should have been signed, for whoever writes a player. */
    static ProblemException badSignature(PlayStatement statement, PlayDetails details) {
        return refused(
                        HttpStatus.BAD_REQUEST,
                        "heartbeat-signature-invalid",
                        "The heartbeat's signature is not valid",
                        "Sign the member statement, which follows from this heartbeat and its details, with the session"
                                + " key of the login that started the stream.")
                .with("statement", statement.text())
                .with("details", details.text());
    }

    static ProblemException watchedLess(long before) {
        return ProblemException.invalid("An earlier heartbeat of this stream signed for " + before
                + " watched seconds; each heartbeat signs for the whole stream, so it can't be less.");
    }

    private static ProblemException tooManyPreviews() {
        return refused(
                HttpStatus.CONFLICT,
                "too-many-previews",
                "Too many previews",
                "You are watching " + Previews.MOST + " titles under review. Close one, then try again.");
    }

    private static ProblemException tooMany(int limit) {
        return refused(
                        HttpStatus.CONFLICT,
                        "too-many-streams",
                        "Too many streams",
                        "Your tier plays " + limit
                                + " at a time. End another stream, or wait a moment if it has just stopped.")
                .with("limit", limit);
    }

    static ProblemException badToken() {
        return refused(
                HttpStatus.UNAUTHORIZED,
                "stream-token-invalid",
                "The streaming address is not valid",
                "It is incomplete, was changed, or is older than four hours. Start the stream again.");
    }

    static ProblemException ended() {
        return refused(
                HttpStatus.GONE, "stream-ended", "The stream has ended", "Start a new stream to go on watching.");
    }

    static ProblemException renditionAboveTier(int maxHeight) {
        return refused(
                        HttpStatus.FORBIDDEN,
                        "rendition-above-tier",
                        "The tier does not include this quality",
                        "Your tier plays up to " + maxHeight + "p. Upgrade for higher renditions.")
                .with("maxHeight", maxHeight);
    }

    static ProblemException keyPaced(Duration wait) {
        return refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "key-paced",
                        "This part of the film is not released yet",
                        "Keys are released as fast as the film can be watched. Ask again as Retry-After says, or add"
                                + " wait=30 to the address to be answered when it is time.")
                .retryAfter(wait);
    }

    private static ProblemException refused(HttpStatus status, String type, String title, String detail) {
        return new ProblemException(status, type, title, detail);
    }
}
