package blockbuster.server.stream;

import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedTitle;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.auth.Caller;
import blockbuster.server.auth.MembershipStatus;
import blockbuster.server.auth.Memberships;
import blockbuster.server.auth.SessionKeys;
import blockbuster.server.settings.PlatformSettings;
import blockbuster.server.settings.StreamSettings;
import blockbuster.server.stream.PlayableTitles.Playable;
import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.sui.SuiAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts streams. The checks come in this order, the login token having been checked before: the membership NFT exists and
 * is the caller's; it has not expired; its tier allows a quality of the title; its concurrent streams allow one more. A
 * preview needs no membership.
 */
@Component
class StreamStarter {

    private static final Logger log = LoggerFactory.getLogger(StreamStarter.class);

    private final PlayableTitles titles;
    private final Previews previews;
    private final Memberships memberships;
    private final SessionKeys sessionKeys;
    private final StreamSlots slots;
    private final StreamSessions sessions;
    private final StreamDevices devices;
    private final StreamTokens tokens;
    private final StreamSettings settings;
    private final PlatformSettings platform;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Counter started;

    StreamStarter(
            PlayableTitles titles,
            Previews previews,
            Memberships memberships,
            SessionKeys sessionKeys,
            StreamSlots slots,
            StreamSessions sessions,
            StreamDevices devices,
            StreamTokens tokens,
            StreamSettings settings,
            PlatformSettings platform,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.titles = titles;
        this.previews = previews;
        this.memberships = memberships;
        this.sessionKeys = sessionKeys;
        this.slots = slots;
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
        this.settings = settings;
        this.platform = platform;
        this.transactions = transactions;
        this.clock = clock;
        this.started = metrics.counter("blockbuster.streams.started");
    }

    StartedStream start(Caller caller, StartRequest request, String device) {
        var preview = previews.find(caller, request.contentId());
        var title = preview.orElseGet(() -> titles.get(request.contentId()));
        var terms = preview.isPresent()
                ? Terms.ofPreview(caller.address(), title)
                : Terms.of(membership(caller.address(), request.membershipId()));
        var renditions = allowed(title, terms.maxHeight());
        var session = session(caller.address(), device, terms, title, sessionKey(caller, terms));
        transactions.executeWithoutResult(status -> open(session));
        started.increment();
        log.atInfo()
                .addKeyValue("contentId", session.contentId())
                .addKeyValue("tier", terms.name())
                .addKeyValue("sessionId", session.id())
                .log("stream.started");
        return describe(session, title.stored().title(), renditions, request.keyWaitSeconds());
    }

    private MembershipStatus membership(SuiAddress caller, @Nullable SuiAddress id) {
        var status = id == null
                ? memberships.best(caller).or(() -> memberships.last(caller)).orElseThrow(StreamProblems::noMembership)
                : membershipOf(caller, id);
        if (status.expiredAt(clock.instant())) {
            throw StreamProblems.expiredMembership(status.expiresAt());
        }
        return status;
    }

    private MembershipStatus membershipOf(SuiAddress caller, SuiAddress id) {
        var status = memberships
                .find(id)
                .filter(known -> isUsable(known, caller))
                // Transferred or renewed within the last minutes? The chain knows.
                .or(() -> memberships.findOnChain(id))
                .orElseThrow(StreamProblems::unknownMembership);
        if (!status.owner().equals(caller.toString())) {
            throw StreamProblems.foreignMembership();
        }
        return status;
    }

    private boolean isUsable(MembershipStatus status, SuiAddress caller) {
        return status.owner().equals(caller.toString()) && !status.expiredAt(clock.instant());
    }

    private static List<PackagedRendition> allowed(Playable title, int maxHeight) {
        var allowed = title.stored().title().allowed(maxHeight).stream()
                .filter(rendition -> rendition.kind() == PackagedRendition.Kind.VIDEO)
                .toList();
        if (allowed.isEmpty()) {
            throw StreamProblems.tierTooLow(maxHeight);
        }
        return allowed;
    }

    /** What is watched counts only if its viewer signs for it; a preview does not count. */
    private Optional<VerifyingKey> sessionKey(Caller caller, Terms terms) {
        return terms.preview()
                ? Optional.empty()
                : Optional.of(sessionKeys.of(caller).orElseThrow(StreamProblems::sessionKeyRequired));
    }

    private StreamSession session(
            SuiAddress viewer, String device, Terms terms, Playable title, Optional<VerifyingKey> sessionKey) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new StreamSession(
                UUID.randomUUID(),
                viewer,
                device,
                terms.slots(),
                terms.preview(),
                terms.maxStreams(),
                terms.maxHeight(),
                title.content().id(),
                title.content().uploader(),
                title.stored().title().durationMs(),
                title.stored().title().windowMs(),
                State.ACTIVE,
                now,
                now.plus(settings.tokenLifetime()),
                now,
                Intervals.NONE,
                0,
                0,
                sessionKey,
                Optional.empty(),
                Optional.empty());
    }

    private void open(StreamSession session) {
        if (!slots.acquire(session.membershipId(), session.id(), session.maxStreams())) {
            throw StreamProblems.tooManyStreams(session, devices.of(session.viewer()));
        }
        sessions.insert(session);
    }

    private StartedStream describe(
            StreamSession session,
            PackagedTitle title,
            List<PackagedRendition> renditions,
            @Nullable Integer keyWaitSeconds) {
        var token = tokens.issue(session);
        var base = platform.publicUrl().resolve("/api/v1/streams/" + session.id() + "/");
        var query = PlaybackUris.query(token, null);
        return new StartedStream(
                session.id(),
                base.resolve("master.m3u8" + PlaybackUris.query(token, keyWaitSeconds))
                        .toString(),
                session.expiresAt(),
                session.contentId().toString(),
                session.preview() ? null : session.membershipId().toString(),
                session.day(),
                session.durationMs(),
                session.windowMs(),
                session.maxHeight(),
                renditions.stream()
                        .map(video -> new StartedStream.Rendition(video.name(), video.width(), video.height()))
                        .toList(),
                title.hasStoryboard()
                        ? base.resolve(PackagedTitle.STORYBOARD + query).toString()
                        : null,
                title.hasChapters()
                        ? base.resolve(PackagedTitle.CHAPTERS + query).toString()
                        : null);
    }

    /** What a session may do. */
    private record Terms(SuiAddress slots, boolean preview, int maxStreams, int maxHeight, String name) {

        static Terms of(MembershipStatus membership) {
            return new Terms(
                    SuiAddress.parse(membership.id()),
                    false,
                    membership.maxStreams(),
                    membership.maxHeight(),
                    membership.tierName());
        }

        static Terms ofPreview(SuiAddress viewer, Playable title) {
            int highest = title.stored().title().renditions().stream()
                    .mapToInt(rendition -> Math.min(rendition.width(), rendition.height()))
                    .max()
                    .orElse(0);
            return new Terms(viewer, true, Previews.MOST, highest, "preview");
        }
    }
}
