package blockbuster.server;

import blockbuster.server.chain.AnnouncementState;
import blockbuster.server.chain.ChainDeployment;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainGasException;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.chain.ContractAbort;
import blockbuster.server.chain.Membership;
import blockbuster.server.chain.PoolState;
import blockbuster.server.chain.Tier;
import blockbuster.server.chain.UploaderAccount;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiSignature;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A chain whose objects a test states; counts reads, so that tests can tell a cached answer. */
public final class TestingChain implements ChainReader {

    public static final SuiAddress MODERATOR_CAP = SuiAddress.ofSmall(0x78);

    private static final SuiAddress REGISTRY = SuiAddress.ofSmall(0x77);

    private final Map<SuiAddress, Membership> memberships = new ConcurrentHashMap<>();
    private final Map<SuiAddress, UploaderAccount> uploaders = new ConcurrentHashMap<>();
    private final Set<SuiAddress> moderators = ConcurrentHashMap.newKeySet();
    private final AtomicInteger membershipReads = new AtomicInteger();
    private volatile boolean connected = true;
    private volatile @Nullable ChainException refusal;
    private volatile Optional<SuiAddress> zkLoginUser = Optional.empty();

    void clear() {
        memberships.clear();
        uploaders.clear();
        moderators.clear();
        membershipReads.set(0);
        connected = true;
        refusal = null;
        zkLoginUser = Optional.empty();
    }

    /** Takes every zkLogin proof for one by this wallet. */
    public void acceptZkLoginOf(SuiAddress user) {
        zkLoginUser = Optional.of(user);
    }

    /** Answers that a contract refuses until the next test. */
    public void refuse(ContractAbort abort) {
        refusal = new ChainRejectedException("refused", abort, null);
    }

    /** Has nothing to pay gas with until the next test. */
    public void runOutOfGas(SuiAddress account) {
        refusal = new ChainGasException("out of gas", account, new IllegalStateException());
    }

    /** Stops answering until the next test. */
    public void disconnect() {
        connected = false;
    }

    /** Issues a membership, or replaces the one of that id. */
    public SuiAddress issue(SuiAddress id, SuiAddress owner, int tier, Instant expiresAt) {
        var from = expiresAt.minus(Duration.ofDays(30));
        memberships.put(
                id,
                new Membership(id, owner, REGISTRY, 1, tier, tiers().get(tier).name(), from, expiresAt));
        return id;
    }

    public void register(SuiAddress creator, String name) {
        uploaders.put(creator, new UploaderAccount(creator, creator, name, Instant.EPOCH));
    }

    public void appoint(SuiAddress moderator) {
        moderators.add(moderator);
    }

    public int membershipReads() {
        return membershipReads.get();
    }

    @Override
    public ChainDeployment deployment() {
        requireConnection();
        var refused = refusal;
        if (refused != null) {
            throw refused;
        }
        return new ChainDeployment(
                "testing",
                "0x2::sui::SUI",
                new ChainDeployment.Packages(SuiAddress.ofSmall(10), SuiAddress.ofSmall(11), SuiAddress.ofSmall(12)),
                new ChainDeployment.Packages(SuiAddress.ofSmall(10), SuiAddress.ofSmall(13), SuiAddress.ofSmall(12)),
                new ChainDeployment.Objects(
                        SuiAddress.ofSmall(20), REGISTRY, SuiAddress.ofSmall(22), SuiAddress.ofSmall(23)));
    }

    private void requireConnection() {
        if (!connected) {
            throw new ChainUnavailableException("disconnected by the test", null);
        }
    }

    @Override
    public Optional<Membership> membership(SuiAddress id) {
        membershipReads.incrementAndGet();
        return Optional.ofNullable(memberships.get(id));
    }

    @Override
    public List<Membership> membershipsOf(SuiAddress owner) {
        return memberships.values().stream()
                .filter(membership -> membership.owner().equals(owner))
                .toList();
    }

    @Override
    public Optional<UploaderAccount> uploaderAccountOf(SuiAddress owner) {
        return Optional.ofNullable(uploaders.get(owner));
    }

    @Override
    public Optional<SuiAddress> moderatorCapOf(SuiAddress owner) {
        return moderators.contains(owner) ? Optional.of(MODERATOR_CAP) : Optional.empty();
    }

    @Override
    public List<Tier> tiers() {
        return List.of(
                new Tier(0, "Basic", BigInteger.valueOf(5_000_000_000L), Duration.ofDays(30), 480, 1),
                new Tier(1, "Standard", BigInteger.valueOf(10_000_000_000L), Duration.ofDays(30), 1080, 2),
                new Tier(2, "Premium", BigInteger.valueOf(15_000_000_000L), Duration.ofDays(30), 2160, 4));
    }

    @Override
    public PoolState pool() {
        requireConnection();
        return new PoolState(
                SuiAddress.ofSmall(20),
                7_000,
                BigInteger.valueOf(123),
                BigInteger.TEN,
                Instant.EPOCH,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<AnnouncementState> announcement(SuiAddress id) {
        return Optional.empty();
    }

    @Override
    public Instant now() {
        requireConnection();
        return Instant.EPOCH;
    }

    /** Like a local network until a test names the wallet that zkLogin proofs are by. */
    @Override
    public Optional<String> refusalOfPersonalMessage(SuiAddress signer, byte[] message, SuiSignature signature) {
        var prover = zkLoginUser.orElseThrow(() -> new ChainException("this network verifies no zkLogin proofs", null));
        return prover.equals(signer) ? Optional.empty() : Optional.of("the proof is by another");
    }

    @Override
    public List<ChainEvent> events(String transaction) {
        return List.of();
    }
}
