package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiSignature;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Clock;
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
    public OpenedDistribution openDistribution(String reference, DistributionPlan plan) {
        return once(reference, () -> open(plan));
    }

    private OpenedDistribution open(DistributionPlan plan) {
        var sum = plan.batches().stream().map(DistributionPlan.Batch::amount).reduce(BigInteger.ZERO, BigInteger::add);
        if (open.isPresent()
                || !plan.periodStart().equals(distributedUntil)
                || !plan.periodEnd().isAfter(plan.periodStart())
                || plan.periodEnd().isAfter(now)
                || sum.compareTo(creatorPool) > 0) {
            throw new ChainRejectedException("refused", null);
        }
        var id = newId();
        var position = position();
        var event = new DistributionOpened(
                position,
                id,
                POOL,
                plan.periodStart(),
                plan.periodEnd(),
                plan.policy(),
                plan.merkleRoot(),
                plan.leavesBlobId(),
                creatorPool,
                sum,
                plan.batches().size());
        transactions.put(position.transaction(), List.of(event));
        var objects = new ArrayList<SuiAddress>();
        for (var batch : plan.batches()) {
            objects.add(newId());
            batches.put(objects.getLast(), new Money(id, objects.size() - 1, batch.amount(), batch.digest()));
        }
        creatorPool = creatorPool.subtract(sum);
        distributedUntil = plan.periodEnd();
        open = Optional.of(id);
        return new OpenedDistribution(event, objects);
    }

    @Override
    public void payBatches(Map<String, PayoutOrder> orders, Consumer<PaidBatch> paid) {
        orders.forEach((reference, order) -> paid.accept(once(reference, () -> pay(order))));
    }

    private PaidBatch pay(PayoutOrder order) {
        var batch = batches.remove(order.batch());
        var paid = order.amounts().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (batch == null || paid.compareTo(batch.amount()) > 0) {
            throw new ChainRejectedException("refused", null);
        }
        for (int i = 0; i < order.recipients().size(); i++) {
            wallets.merge(order.recipients().get(i), order.amounts().get(i), BigInteger::add);
        }
        var position = position();
        var event = new BatchPaid(
                position,
                batch.distribution(),
                order.batch(),
                batch.index(),
                order.recipients(),
                order.amounts(),
                paid,
                batch.amount().subtract(paid));
        transactions.put(position.transaction(), List.of(event));
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
            throw new ChainRejectedException("refused", null);
        }
        var paid =
                receiptIds.stream().map(receipts::remove).map(Money::amount).reduce(BigInteger.ZERO, BigInteger::add);
        open = Optional.empty();
        var position = position();
        var event = new DistributionClosed(
                position, distribution, POOL, paid, BigInteger.ZERO, creatorPool, receiptIds.size());
        transactions.put(position.transaction(), List.of(event));
        return event;
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
        return new PoolState(POOL, 7_000, creatorPool, BigInteger.ZERO, distributedUntil, open);
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

    private EventPosition position() {
        return new EventPosition(0, "transaction-" + newId(), 0, clock.instant());
    }

    private SuiAddress newId() {
        ids++;
        return SuiAddress.parse("0x" + Integer.toHexString(ids));
    }
}
