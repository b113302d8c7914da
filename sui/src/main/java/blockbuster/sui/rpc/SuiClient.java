package blockbuster.sui.rpc;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.proto.Bcs;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.EventLiteral;
import blockbuster.sui.rpc.proto.EventTerm;
import blockbuster.sui.rpc.proto.EventTypeFilter;
import blockbuster.sui.rpc.proto.ExecuteTransactionRequest;
import blockbuster.sui.rpc.proto.GetCheckpointRequest;
import blockbuster.sui.rpc.proto.GetEpochRequest;
import blockbuster.sui.rpc.proto.GetPackageRequest;
import blockbuster.sui.rpc.proto.GetServiceInfoRequest;
import blockbuster.sui.rpc.proto.GetTransactionRequest;
import blockbuster.sui.rpc.proto.LedgerServiceGrpc;
import blockbuster.sui.rpc.proto.ListEventsRequest;
import blockbuster.sui.rpc.proto.ListEventsResponse;
import blockbuster.sui.rpc.proto.ListPackageVersionsRequest;
import blockbuster.sui.rpc.proto.MovePackageServiceGrpc;
import blockbuster.sui.rpc.proto.QueryEndReason;
import blockbuster.sui.rpc.proto.QueryOptions;
import blockbuster.sui.rpc.proto.SignatureVerificationServiceGrpc;
import blockbuster.sui.rpc.proto.SimulateTransactionRequest;
import blockbuster.sui.rpc.proto.SimulateTransactionRequest.TransactionChecks;
import blockbuster.sui.rpc.proto.SubscriptionServiceGrpc;
import blockbuster.sui.rpc.proto.Transaction;
import blockbuster.sui.rpc.proto.TransactionExecutionServiceGrpc;
import blockbuster.sui.rpc.proto.UserSignature;
import blockbuster.sui.rpc.proto.VerifySignatureRequest;
import blockbuster.sui.transaction.TransactionData;
import com.google.protobuf.ByteString;
import com.google.protobuf.FieldMask;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A blocking client of one Sui node's gRPC API. Every call has a deadline and is tried again when nobody answers; what
 * still fails is a {@link SuiRpcException}. Safe for any number of threads.
 */
public final class SuiClient implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration EXECUTION_DEADLINE = Duration.ofSeconds(60);
    private static final FieldMask TRANSACTION_MASK = ObjectReader.mask(TransactionReader.PATHS.toArray(String[]::new));
    private static final FieldMask EVENT_MASK = ObjectReader.mask(
            "package_id", "module", "sender", "event_type", "contents", "transaction_digest", "checkpoint");
    private static final FieldMask CHECKPOINT_MASK = checkpointMask();

    private final ManagedChannel channel;
    private final Rpc rpc;
    private final LedgerServiceGrpc.LedgerServiceBlockingStub ledger;
    private final TransactionExecutionServiceGrpc.TransactionExecutionServiceBlockingStub executor;
    private final MovePackageServiceGrpc.MovePackageServiceBlockingStub packages;
    private final SignatureVerificationServiceGrpc.SignatureVerificationServiceBlockingStub verifier;
    private final StateReads state;

    private SuiClient(String url) {
        this.channel = Channels.open(url);
        this.rpc = new Rpc(url, DEADLINE);
        this.ledger = LedgerServiceGrpc.newBlockingStub(channel);
        this.executor = TransactionExecutionServiceGrpc.newBlockingStub(channel);
        this.packages = MovePackageServiceGrpc.newBlockingStub(channel);
        this.verifier = SignatureVerificationServiceGrpc.newBlockingStub(channel);
        this.state = new StateReads(channel, rpc);
    }

    /** Connects at the first call. {@code http} URLs are plaintext, {@code https} ones TLS. */
    public static SuiClient connect(String url) {
        return new SuiClient(url);
    }

    public ServiceInfo getServiceInfo() {
        var info = rpc.call(ledger, stub -> stub.getServiceInfo(GetServiceInfoRequest.getDefaultInstance()));
        return new ServiceInfo(info.getChainId(), info.getEpoch(), info.getCheckpointHeight());
    }

    /** Base58 digest of the genesis checkpoint. */
    public String chainId() {
        return getServiceInfo().chainId();
    }

    public EpochInfo getEpoch() {
        var request = GetEpochRequest.newBuilder()
                .setReadMask(ObjectReader.mask("epoch", "reference_gas_price"))
                .build();
        var epoch = rpc.call(ledger, stub -> stub.getEpoch(request)).getEpoch();
        return new EpochInfo(epoch.getEpoch(), epoch.getReferenceGasPrice());
    }

    /** MIST per unit of computation. */
    public long getReferenceGasPrice() {
        return getEpoch().gasPrice();
    }

    /** The object's newest version, or nothing when there is none (any more). */
    public Optional<SuiObject> findObject(SuiAddress id) {
        return Optional.ofNullable(getObjects(List.of(id)).get(id));
    }

    /** @throws SuiRpcException of kind NOT_FOUND when there is no such object */
    public SuiObject getObject(SuiAddress id) {
        return state.object(id);
    }

    /** The newest versions of those that exist. */
    public Map<SuiAddress, SuiObject> getObjects(Collection<SuiAddress> ids) {
        return state.objects(ids);
    }

    /** Everything of a type that an account owns; leave type arguments out to match any. */
    public List<SuiObject> listOwnedObjects(SuiAddress owner, StructTag type) {
        return state.ownedObjects(owner, type.toString());
    }

    /** Everything that an account owns. */
    public List<SuiObject> listOwnedObjects(SuiAddress owner) {
        return state.ownedObjects(owner, "");
    }

    public List<Coin> getCoins(SuiAddress owner, TypeTag coinType) {
        return state.coins(owner, coinType);
    }

    /** In base units; in coins and as address balance together. */
    public long getBalance(SuiAddress owner, TypeTag coinType) {
        return state.balance(owner, coinType).total();
    }

    /** In base units; without coins, as an {@code AddressBalanceSender} spends it. */
    public long getAddressBalance(SuiAddress owner, TypeTag coinType) {
        return state.balance(owner, coinType).inAddress();
    }

    /** By coin type; of those that the account has any of. */
    public Map<TypeTag, Balance> listBalances(SuiAddress owner) {
        return state.balances(owner);
    }

    public List<DynamicField> listDynamicFields(SuiAddress parent) {
        return state.dynamicFields(parent);
    }

    /** Runs a transaction without effect. With checks, gas and ownership count; without, any function may be called. */
    public Simulation simulate(TransactionData transaction, boolean checks) {
        var request = SimulateTransactionRequest.newBuilder()
                .setTransaction(message(transaction.encode()))
                .setChecks(checks ? TransactionChecks.ENABLED : TransactionChecks.DISABLED)
                .build();
        return TransactionReader.simulation(rpc.call(executor, stub -> stub.simulateTransaction(request)));
    }

    /** @throws SuiRpcException of kind NOT_FOUND when there is no such package */
    public PackageInfo getPackage(SuiAddress packageId) {
        var request = GetPackageRequest.newBuilder()
                .setPackageId(packageId.toString())
                .build();
        return PackageInfo.of(
                rpc.call(packages, stub -> stub.getPackage(request)).getPackage());
    }

    /** The storage ids of a package's versions, oldest first; {@code packageId} is any of them. */
    public List<SuiAddress> packageVersions(SuiAddress packageId) {
        var versions = new TreeMap<Long, SuiAddress>();
        @Nullable ByteString token = null;
        do {
            var request = ListPackageVersionsRequest.newBuilder().setPackageId(packageId.toString());
            if (token != null) {
                request.setPageToken(token);
            }
            var page = rpc.call(packages, stub -> stub.listPackageVersions(request.build()));
            page.getVersionsList()
                    .forEach(version -> versions.put(version.getVersion(), SuiAddress.parse(version.getPackageId())));
            token = page.hasNextPageToken() ? page.getNextPageToken() : null;
        } while (token != null);
        return List.copyOf(versions.values());
    }

    /** The first events of a type, oldest first; as many as the node gives in one answer. */
    public List<SuiEvent> findEvents(StructTag type) {
        return events(type, ByteString.EMPTY).events().stream()
                .map(LoggedEvent::event)
                .toList();
    }

    /** Hands all events of a type on, oldest first, asking the node for one page after the other. */
    public void forEachEvent(StructTag type, Consumer<LoggedEvent> consumer) {
        var page = events(type, ByteString.EMPTY);
        page.events().forEach(consumer);
        while (page.more()) {
            page = events(type, page.last());
            page.events().forEach(consumer);
        }
    }

    /** @param last where the page ended, in the node's own terms */
    private record EventPage(List<LoggedEvent> events, ByteString last, boolean more) {}

    private EventPage events(StructTag type, ByteString after) {
        var options = QueryOptions.newBuilder();
        if (!after.isEmpty()) {
            options.setAfter(after);
        }
        var request = ListEventsRequest.newBuilder()
                .setReadMask(EVENT_MASK)
                .setOptions(options)
                .setFilter(EventFilter.newBuilder()
                        .addTerms(EventTerm.newBuilder()
                                .addLiterals(EventLiteral.newBuilder()
                                        .setEventType(
                                                EventTypeFilter.newBuilder().setEventType(type.toString())))))
                .build();
        return rpc.call(ledger, stub -> page(stub.listEvents(request), after));
    }

    private static EventPage page(Iterator<ListEventsResponse> frames, ByteString after) {
        var events = new ArrayList<LoggedEvent>();
        ByteString last = after;
        boolean more = false;
        while (frames.hasNext()) {
            var frame = frames.next();
            if (frame.hasEvent()) {
                var event = frame.getEvent();
                events.add(new LoggedEvent(
                        TransactionReader.event(event),
                        Digest.parse(event.getTransactionDigest()),
                        event.getCheckpoint()));
            }
            if (frame.hasWatermark() && frame.getWatermark().hasCursor()) {
                last = frame.getWatermark().getCursor();
            }
            if (frame.hasEnd()) {
                var reason = frame.getEnd().getReason();
                more = reason == QueryEndReason.QUERY_END_REASON_ITEM_LIMIT
                        || reason == QueryEndReason.QUERY_END_REASON_SCAN_LIMIT;
            }
        }
        // Without having moved, the next page would be the same.
        return new EventPage(events, last, more && !last.equals(after));
    }

    /**
     * Has the node verify any signature of a personal message, zkLogin ones in particular.
     *
     * @return why it is not one by this signer; empty when it is
     * @throws SuiRpcException of kind REFUSED when the node does not verify signatures of this scheme
     */
    public Optional<String> refusalOfPersonalMessage(SuiAddress signer, byte[] message, SuiSignature signature) {
        var request = VerifySignatureRequest.newBuilder()
                .setMessage(bcs(new BcsWriter().bytes(message).toByteArray()).toBuilder()
                        .setName("PersonalMessage"))
                .setSignature(UserSignature.newBuilder().setBcs(bcs(signature.toByteArray())))
                .setAddress(signer.toString())
                .build();
        var response = rpc.call(verifier, stub -> stub.verifySignature(request));
        return response.getIsValid() ? Optional.empty() : Optional.of(response.getReason());
    }

    /** Returns once it ran, whether it succeeded or failed; asking again with the same bytes is safe. */
    public ExecutedTransaction execute(TransactionData transaction, List<SuiSignature> signatures) {
        return execute(rpc.within(EXECUTION_DEADLINE), transaction.encode(), signatures);
    }

    /** Tries only once. */
    ExecutedTransaction execute(byte[] transaction, List<SuiSignature> signatures, Duration timeout) {
        return execute(rpc.within(timeout).once(), transaction, signatures);
    }

    private ExecutedTransaction execute(Rpc execution, byte[] transaction, List<SuiSignature> signatures) {
        var request = ExecuteTransactionRequest.newBuilder()
                .setTransaction(message(transaction))
                .setReadMask(TRANSACTION_MASK);
        for (SuiSignature signature : signatures) {
            request.addSignatures(UserSignature.newBuilder().setBcs(bcs(signature.toByteArray())));
        }
        var response = execution.call(executor, stub -> stub.executeTransaction(request.build()));
        return TransactionReader.transaction(response.getTransaction());
    }

    public Optional<ExecutedTransaction> getTransaction(Digest digest) {
        var request = GetTransactionRequest.newBuilder()
                .setDigest(digest.toString())
                .setReadMask(TRANSACTION_MASK)
                .build();
        try {
            var response = rpc.call(ledger, stub -> stub.getTransaction(request));
            return Optional.of(TransactionReader.transaction(response.getTransaction()));
        } catch (SuiRpcException failed) {
            if (failed.kind() == SuiRpcException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /**
     * Waits until a checkpoint holds the transaction.
     *
     * @throws blockbuster.sui.SuiException when it takes longer than {@code timeout}
     */
    public ExecutedTransaction waitForTransaction(Digest digest, Duration timeout) throws InterruptedException {
        return new TransactionWait(this, digest).await(timeout);
    }

    /** @throws SuiRpcException of kind NOT_FOUND when it is not there yet or no longer kept */
    public Checkpoint getCheckpoint(long sequenceNumber) {
        var request = GetCheckpointRequest.newBuilder()
                .setSequenceNumber(sequenceNumber)
                .setReadMask(CHECKPOINT_MASK)
                .build();
        var response = rpc.call(ledger, stub -> stub.getCheckpoint(request));
        return TransactionReader.checkpoint(response.getCheckpoint());
    }

    /** The newest checkpoint's sequence number. */
    public long latestCheckpoint() {
        return getServiceInfo().checkpointHeight();
    }

    /**
     * Hands every checkpoint from {@code first} on to the consumer, each once and in order, and goes on as new ones come;
     * lost connections are made again. Returns only by exception: what the consumer throws, or the interruption.
     */
    public void followCheckpoints(long first, Consumer<Checkpoint> consumer) throws InterruptedException {
        new CheckpointFollower(this, SubscriptionServiceGrpc.newBlockingStub(channel), first, consumer).run();
    }

    /** Breaks running calls off. */
    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static Transaction message(byte[] transaction) {
        return Transaction.newBuilder().setBcs(bcs(transaction)).build();
    }

    private static Bcs bcs(byte[] value) {
        return Bcs.newBuilder().setValue(ByteString.copyFrom(value)).build();
    }

    private static FieldMask checkpointMask() {
        var mask = FieldMask.newBuilder()
                .addPaths("sequence_number")
                .addPaths("digest")
                .addPaths("summary.timestamp");
        TransactionReader.PATHS.forEach(path -> mask.addPaths("transactions." + path));
        return mask.build();
    }
}
