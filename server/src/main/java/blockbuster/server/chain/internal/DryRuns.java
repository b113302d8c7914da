package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.GasEstimates;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the node run transactions without sending them. Thread-safe. */
@Component
class DryRuns implements GasEstimates {

    private static final Logger log = LoggerFactory.getLogger(DryRuns.class);

    /** Reference gas prices change once an epoch, which is a day. */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private static final int SIZES = 100;

    /** The contract takes no more. */
    private static final int MOST_BLOBS = 256;

    /** Every byte on chain is paid for; these are longer than most titles' texts. */
    private static final String TITLE = "t".repeat(60);

    private static final String DESCRIPTION = "d".repeat(1_000);
    private static final String LABEL = "l".repeat(16);
    private static final String BLOB_ID = "b".repeat(43);
    private static final String POSTER_ID = "p".repeat(50);
    private static final long DURATION_MS = 5_400_000;
    private static final int HASH_BYTES = 32;

    private final SuiNode node;
    private final Operator operator;
    private final Cache<Integer, BigInteger> registrations =
            Caffeine.newBuilder().maximumSize(SIZES).expireAfterWrite(BELIEVED).build();

    DryRuns(SuiNode node, Operator operator) {
        this.node = node;
        this.operator = operator;
    }

    @Override
    public Optional<BigInteger> titleRegistration(int blobs) {
        int counted = Math.clamp(blobs, 1, MOST_BLOBS);
        try {
            return Optional.of(registrations.get(counted, this::registration));
        } catch (ChainException | SuiException unable) {
            log.atInfo().addKeyValue("reason", unable.getMessage()).log("gas.unknown");
            return Optional.empty();
        }
    }

    private BigInteger registration(int blobs) {
        var calls = new ContentRegistryCalls(node.deployment());
        var used = operator.simulate(tx -> calls.submit(tx, title(blobs))).gasUsed();
        return BigInteger.valueOf(used.net());
    }

    private ContentRegistryCalls.Submission title(int blobs) {
        return new ContentRegistryCalls.Submission(
                operator.address(),
                TITLE,
                DESCRIPTION,
                LABEL,
                LABEL,
                DURATION_MS,
                Collections.nCopies(blobs, BLOB_ID),
                POSTER_ID,
                Bytes.of(new byte[HASH_BYTES]));
    }
}
