package blockbuster.server.stream;

import blockbuster.media.PackagedInit;
import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.PackagedSegment;
import blockbuster.media.PackagedTitle;
import blockbuster.media.Role;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.content.ContentPackages;
import blockbuster.sui.SuiAddress;
import blockbuster.walrus.BlobId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a ten-minute title in three qualities, with sound, on the shelf. */
@Component
class Titles {

    static final long FILM_MS = 600_000;
    static final int WINDOWS = 10;
    static final SuiAddress UPLOADER = SuiAddress.ofSmall(0xc1);
    static final byte[] SECRET = new byte[32];
    static final String HASH = "00".repeat(32);

    private static final EventPosition SOMEWHERE = new EventPosition(1, "digest", 0, Instant.EPOCH);
    private static final long SEGMENT_MS = 6_000;
    private static final List<PackagedRendition> ALL = List.of(video(1080), video(720), video(480), sound());

    private final ContentPackages packages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Titles(ContentPackages packages, ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.packages = packages;
        this.events = events;
        this.transactions = transactions;
    }

    SuiAddress publish() {
        return publish(ALL);
    }

    SuiAddress publish(List<PackagedRendition> renditions) {
        var id = submit(UPLOADER, renditions);
        inTransaction(new ContentApproved(SOMEWHERE, id, UPLOADER, Instant.EPOCH));
        return id;
    }

    /** Leaves the title in review. */
    SuiAddress submit(SuiAddress uploader) {
        return submit(uploader, ALL);
    }

    /** Puts a title on the shelf that was really packaged, with {@link #SECRET}. */
    SuiAddress publish(PackagedTitle title, Map<String, String> blobs) {
        var id = submit(UPLOADER, title, blobs);
        inTransaction(new ContentApproved(SOMEWHERE, id, UPLOADER, Instant.EPOCH));
        return id;
    }

    private SuiAddress submit(SuiAddress uploader, List<PackagedRendition> renditions) {
        return submit(
                uploader,
                new PackagedTitle(FILM_MS, 60_000, renditions, "poster.jpg", "00"),
                Map.of("v1080.0", blob(1080), "v720.0", blob(720), "v480.0", blob(480), "a0.0", blob(0)));
    }

    private SuiAddress submit(SuiAddress uploader, PackagedTitle title, Map<String, String> blobs) {
        var id = randomId();
        packages.save(id, title, blobs, SECRET);
        inTransaction(new ContentSubmitted(
                SOMEWHERE, id, uploader, "Film", "", "drama", "en", FILM_MS, List.of(), "", "00", Instant.EPOCH));
        return id;
    }

    private void inTransaction(ChainEvent event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    static PackagedRendition video(int height) {
        return rendition("v" + height, Kind.VIDEO, height * 16 / 9, height, 0);
    }

    private static PackagedRendition sound() {
        return rendition("a0", Kind.AUDIO, 0, 0, 2);
    }

    private static PackagedRendition rendition(String name, Kind kind, int width, int height, int channels) {
        var segments = IntStream.range(0, (int) (FILM_MS / SEGMENT_MS))
                .mapToObj(index -> new PackagedSegment(
                        0,
                        1000L * index + 1000,
                        1000L * index + 1999,
                        SEGMENT_MS * 1000,
                        (int) (index * SEGMENT_MS / 60_000),
                        "00112233445566778899aabbccddeeff",
                        HASH))
                .toList();
        return new PackagedRendition(
                name,
                kind,
                width,
                height,
                25,
                "avc1.64001f",
                "en",
                channels,
                Role.MAIN,
                2_000_000,
                1_000_000,
                List.of(name + ".0"),
                new PackagedInit(0, 0, 999, HASH),
                segments);
    }

    /** The id of a rendition's blob. */
    static String blob(int height) {
        return BlobId.ofBytes(ByteBuffer.allocate(32).putInt(height).array()).value();
    }

    static SuiAddress randomId() {
        var bytes = new byte[SuiAddress.LENGTH];
        new SecureRandom().nextBytes(bytes);
        return SuiAddress.of(bytes);
    }
}
