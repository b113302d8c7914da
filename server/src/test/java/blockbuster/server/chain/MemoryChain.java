package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.crypto.SuiSignature;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A chain in memory with the rules of the contracts that matter to callers: references are answered once, batches are
 * paid once, periods follow each other. For tests of modules above this one; the module itself is tested on a network.
 */
public final class MemoryChain implements ChainReader, ChainWriter {

    private static final SuiAddress POOL = SuiAddress.parse("0xb001");

    private final Clock clock;
    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, List<ChainEvent>> transactions = new HashMap<>();
    private final Map<SuiAddress, Money> batches = new HashMap<>();
    private final Map<SuiAddress, Money> receipts = new HashMap<>();
    private final Map<SuiAddress, BigInteger> wallets = new HashMap<>();
    private final Set<SuiAddress> creators = new HashSet<>();
    private final List<StreamCount> recorded = new ArrayList<>();
    private final List<NewContent> submitted = new ArrayList<>();
    private final List<StreamReceipt> streamReceipts = new ArrayList<>();
    private BigInteger creatorPool = BigInteger.ZERO;
    private Instant now;
    private Instant distributedUntil;
    private Duration challengeWindow = Duration.ZERO;
    private Optional<DistributionAnnounced> standing = Optional.empty();
    private long challenges;
    private final Set<Long> unanswered = new HashSet<>();
    private BigInteger claimed = BigInteger.ZERO;
    private Optional<SuiAddress> open = Optional.empty();
    private int ids = 0x1000;
    private Optional<String> loseAnswerOf = Optional.empty();

    private record Money(SuiAddress distribution, int index, BigInteger amount, String digest) {}

    public MemoryChain(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
        this.distributedUntil = now;
    }

    /** Sets what the chain's own clock shows. */
    public void turnClockTo(Instant time) {
        now = time;
    }

    /** Lets the announcements from now on stand for a while. */
    public void setChallengeWindow(Duration window) {
        challengeWindow = window;
    }

    /** What waits for creators without an account. */
    public BigInteger claimed() {
        return claimed;
    }

    /** This chain as a writer and nothing else, for a bean that must not be taken for a reader. */
    public ChainWriter writer() {
        return (ChainWriter)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ChainWriter.class}, this::invoke);
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(this, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    public void deposit(long creatorAmount) {
        creatorPool = creatorPool.add(BigInteger.valueOf(creatorAmount));
    }

    public void register(SuiAddress creator) {
        creators.add(creator);
    }

    /** The next write whose reference ends so is carried out, but the caller never learns of it. */
    public void loseAnswerOf(String referenceEnd) {
        loseAnswerOf = Optional.of(referenceEnd);
    }

    public BigInteger wallet(SuiAddress owner) {
        return wallets.getOrDefault(owner, BigInteger.ZERO);
    }

    public List<StreamCount> recorded() {
        return List.copyOf(recorded);
    }

    public List<StreamReceipt> streamReceipts() {
        return List.copyOf(streamReceipts);
    }

    public List<NewContent> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public SubmittedContent submitContent(String reference, NewContent content) {
        return once(reference, () -> {
            submitted.add(content);
            return new SubmittedContent(newId(), transaction(List.of()));
        });
    }

    @Override
    public String recordStreams(String reference, List<StreamCount> counts) {
        return once(reference, () -> {
            recorded.addAll(counts);
            return transaction(List.of());
        });
    }

    @Override
    public SuiAddress issueStreamSession(String reference, StreamReceipt receipt) {
        return once(reference, () -> {
            streamReceipts.add(receipt);
            return newId();
        });
    }

    @Override
    public DistributionAnnounced announceDistribution(String reference, DistributionPlan plan) {
        return once(reference, () -> announce(plan));
    }

    private DistributionAnnounced announce(DistributionPlan plan) {
        if (open.isPresent()
                || standing.isPresent()
                || !plan.periodStart().equals(distributedUntil)
                || !plan.periodEnd().isAfter(plan.periodStart())
                || plan.periodEnd().isAfter(now)
                || total(plan.payouts()).compareTo(creatorPool) > 0) {
            throw refused();
        }
        var event = new DistributionAnnounced(
                position(),
                newId(),
                POOL,
                plan.periodStart(),
                plan.periodEnd(),
                plan.policy(),
                plan.merkleRoot(),
                plan.leavesBlobId(),
                creatorPool,
                plan.payouts(),
                now.plus(challengeWindow));
        standing = Optional.of(event);
        challenges = 0;
        unanswered.clear();
        return keep(event);
    }

    @Override
    public void withdrawAnnouncement(String reference, SuiAddress announcement) {
        once(reference, () -> {
            required(announcement);
            standing = Optional.empty();
            return transaction(List.of());
        });
    }

    @Override
    public DistributionChallenged challengeDistribution(
            String reference, SuiAddress announcement, String receiptDigest) {
        return once(reference, () -> {
            if (!now.isBefore(required(announcement).opensAt())) {
                throw refused();
            }
            unanswered.add(challenges);
            return keep(new DistributionChallenged(position(), announcement, challenges++, POOL, receiptDigest));
        });
    }

    @Override
    public void answerChallenge(String reference, SuiAddress announcement, long number, String reason) {
        once(reference, () -> {
            required(announcement);
            if (!unanswered.remove(number) || reason.isEmpty()) {
                throw refused();
            }
            return keep(new ChallengeAnswered(position(), announcement, number, POOL, reason));
        });
    }

    @Override
    public Optional<AnnouncementState> announcement(SuiAddress id) {
        return standing.filter(event -> event.announcement().equals(id))
                .map(event -> new AnnouncementState(id, event.opensAt(), challenges, unanswered.size()));
    }

    private DistributionAnnounced required(SuiAddress announcement) {
        return standing.filter(event -> event.announcement().equals(announcement))
                .orElseThrow(MemoryChain::refused);
    }

    @Override
    public OpenedDistribution openDistribution(
            String reference, SuiAddress announcement, List<DistributionPlan.Batch> plans) {
        return once(reference, () -> open(required(announcement), plans));
    }

    private OpenedDistribution open(DistributionAnnounced terms, List<DistributionPlan.Batch> plans) {
        var sum = plans.stream().map(DistributionPlan.Batch::amount).reduce(BigInteger.ZERO, BigInteger::add);
        var payouts = terms.payouts();
        if (now.isBefore(terms.opensAt()) || !unanswered.isEmpty() || !sum.equals(BigInteger.valueOf(payouts.paid()))) {
            throw refused();
        }
        var id = newId();
        var event = new DistributionOpened(
                position(),
                id,
                terms.announcement(),
                POOL,
                terms.periodStart(),
                terms.periodEnd(),
                terms.policy(),
                terms.merkleRoot(),
                terms.leavesBlobId(),
                payouts.hash().toString(),
                creatorPool,
                sum,
                plans.size(),
                BigInteger.valueOf(payouts.claimed()),
                BigInteger.valueOf(payouts.carried()),
                challenges);
        var objects = new ArrayList<SuiAddress>();
        for (var batch : plans) {
            objects.add(newId());
            batches.put(objects.getLast(), new Money(id, objects.size() - 1, batch.amount(), batch.digest()));
        }
        creatorPool = creatorPool.subtract(sum).subtract(BigInteger.valueOf(payouts.claimed()));
        claimed = claimed.add(BigInteger.valueOf(payouts.claimed()));
        distributedUntil = terms.periodEnd();
        standing = Optional.empty();
        open = Optional.of(id);
        var claims = Optional.of(payouts).filter(root -> root.claimed() > 0).map(root -> newId());
        return new OpenedDistribution(keep(event), objects, claims);
    }

    private static BigInteger total(PayoutNode root) {
        return BigInteger.valueOf(root.paid() + root.claimed() + root.carried());
    }

    @Override
    public void payBatches(Map<String, PayoutOrder> orders, Consumer<PaidBatch> paid) {
        orders.forEach((reference, order) -> paid.accept(once(reference, () -> pay(order))));
    }

    private PaidBatch pay(PayoutOrder order) {
        var batch = batches.remove(order.batch());
        var paid = order.amounts().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (batch == null || paid.compareTo(batch.amount()) > 0) {
            throw refused();
        }
        for (int i = 0; i < order.recipients().size(); i++) {
            wallets.merge(order.recipients().get(i), order.amounts().get(i), BigInteger::add);
        }
        var event = new BatchPaid(
                position(),
                batch.distribution(),
                order.batch(),
                batch.index(),
                order.recipients(),
                order.amounts(),
                paid,
                batch.amount().subtract(paid));
        keep(event);
        var receipt = newId();
        receipts.put(receipt, new Money(batch.distribution(), batch.index(), paid, batch.digest()));
        return new PaidBatch(event, receipt);
    }

    @Override
    public DistributionClosed closeDistribution(
            String reference, SuiAddress distribution, List<SuiAddress> receiptIds) {
        return once(reference, () -> close(distribution, receiptIds));
    }

    private DistributionClosed close(SuiAddress distribution, List<SuiAddress> receiptIds) {
        if (!open.equals(Optional.of(distribution)) || !batches.isEmpty()) {
            throw refused();
        }
        var paid =
                receiptIds.stream().map(receipts::remove).map(Money::amount).reduce(BigInteger.ZERO, BigInteger::add);
        open = Optional.empty();
        return keep(new DistributionClosed(
                position(), distribution, POOL, paid, BigInteger.ZERO, creatorPool, receiptIds.size()));
    }

    @Override
    public ChainDeployment deployment() {
        var none = SuiAddress.parse("0x1");
        return new ChainDeployment(
                "testing",
                "0x2::sui::SUI",
                new ChainDeployment.Packages(none, none, none),
                new ChainDeployment.Packages(none, none, none),
                new ChainDeployment.Objects(POOL, none, none, none));
    }

    @Override
    public Optional<Membership> membership(SuiAddress id) {
        return Optional.empty();
    }

    @Override
    public List<Membership> membershipsOf(SuiAddress owner) {
        return List.of();
    }

    @Override
    public Optional<UploaderAccount> uploaderAccountOf(SuiAddress owner) {
        return creators.contains(owner)
                ? Optional.of(new UploaderAccount(SuiAddress.parse("0xacc"), owner, "creator", clock.instant()))
                : Optional.empty();
    }

    @Override
    public Optional<SuiAddress> moderatorCapOf(SuiAddress owner) {
        return Optional.empty();
    }

    @Override
    public List<Tier> tiers() {
        return List.of();
    }

    @Override
    public PoolState pool() {
        return new PoolState(
                POOL,
                7_000,
                creatorPool,
                BigInteger.ZERO,
                distributedUntil,
                challengeWindow,
                standing.map(DistributionAnnounced::announcement),
                open);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<String> refusalOfPersonalMessage(SuiAddress signer, byte[] message, SuiSignature signature) {
        throw new ChainException("a chain in memory verifies no signatures", null);
    }

    @Override
    public List<ChainEvent> events(String transaction) {
        return transactions.getOrDefault(transaction, List.of());
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String reference, Supplier<T> write) {
        T answer = (T) answers.get(reference);
        if (answer == null) {
            answer = write.get();
            answers.put(reference, answer);
        }
        if (loseAnswerOf.filter(reference::endsWith).isPresent()) {
            loseAnswerOf = Optional.empty();
            throw new ChainUnavailableException("the answer was lost", null);
        }
        return answer;
    }

    private String transaction(List<ChainEvent> events) {
        var digest = "transaction-" + newId();
        transactions.put(digest, events);
        return digest;
    }

    private <E extends ChainEvent> E keep(E event) {
        transactions.put(event.position().transaction(), List.of(event));
        return event;
    }

    private static ChainRejectedException refused() {
        return new ChainRejectedException("refused", null);
    }

    private EventPosition position() {
        return new EventPosition(0, "transaction-" + newId(), 0, clock.instant());
    }

    private SuiAddress newId() {
        ids++;
        return SuiAddress.parse("0x" + Integer.toHexString(ids));
    }
}
