package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.BatchGetObjectsRequest;
import blockbuster.sui.rpc.proto.BatchGetObjectsResponse;
import blockbuster.sui.rpc.proto.BatchGetTransactionsRequest;
import blockbuster.sui.rpc.proto.BatchGetTransactionsResponse;
import blockbuster.sui.rpc.proto.Epoch;
import blockbuster.sui.rpc.proto.GetCheckpointRequest;
import blockbuster.sui.rpc.proto.GetCheckpointResponse;
import blockbuster.sui.rpc.proto.GetEpochRequest;
import blockbuster.sui.rpc.proto.GetEpochResponse;
import blockbuster.sui.rpc.proto.GetObjectRequest;
import blockbuster.sui.rpc.proto.GetObjectResponse;
import blockbuster.sui.rpc.proto.GetObjectResult;
import blockbuster.sui.rpc.proto.GetServiceInfoRequest;
import blockbuster.sui.rpc.proto.GetServiceInfoResponse;
import blockbuster.sui.rpc.proto.GetTransactionRequest;
import blockbuster.sui.rpc.proto.GetTransactionResponse;
import blockbuster.sui.rpc.proto.GetTransactionResult;
import blockbuster.sui.rpc.proto.LedgerServiceGrpc;
import blockbuster.sui.rpc.proto.ListCheckpointsRequest;
import blockbuster.sui.rpc.proto.ListCheckpointsResponse;
import blockbuster.sui.rpc.proto.ListEventsRequest;
import blockbuster.sui.rpc.proto.ListEventsResponse;
import blockbuster.sui.rpc.proto.ListTransactionsRequest;
import blockbuster.sui.rpc.proto.ListTransactionsResponse;
import com.google.protobuf.FieldMask;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Objects, transactions, checkpoints and epochs. */
final class LedgerService extends LedgerServiceGrpc.LedgerServiceImplBase {
    private static final int MAX_BATCH = 1000;

    private final Ledger ledger;
    private final ObjectMessages objects;
    private final TransactionMessages transactions;
    private final CheckpointMessages checkpoints;
    private final Listings listings;
    private final EpochMessages epochs;

    LedgerService(Ledger ledger) {
        this.ledger = ledger;
        this.objects = new ObjectMessages(ledger);
        this.transactions = new TransactionMessages(ledger);
        this.checkpoints = new CheckpointMessages(ledger);
        this.listings = new Listings(ledger);
        this.epochs = new EpochMessages(ledger);
    }

    @Override
    public void getServiceInfo(GetServiceInfoRequest request, StreamObserver<GetServiceInfoResponse> out) {
        Replies.unary(out, () -> {
            Checkpoint latest = ledger.latestCheckpoint();
            return GetServiceInfoResponse.newBuilder()
                    .setChainId(ledger.chainId().toString())
                    .setChain("localnet")
                    .setEpoch(ledger.epoch().epoch())
                    .setCheckpointHeight(latest.sequence())
                    .setTimestamp(OwnerMessages.timestamp(latest.timestampMs()))
                    .setLowestAvailableCheckpoint(0)
                    .setLowestAvailableCheckpointObjects(0)
                    .setServer("blockbuster-localnet")
                    .build();
        });
    }

    @Override
    public void getObject(GetObjectRequest request, StreamObserver<GetObjectResponse> out) {
        Replies.unary(
                out,
                () -> GetObjectResponse.newBuilder()
                        .setObject(object(request, request.hasReadMask(), request.getReadMask()))
                        .build());
    }

    @Override
    public void batchGetObjects(BatchGetObjectsRequest request, StreamObserver<BatchGetObjectsResponse> out) {
        Replies.unary(out, () -> {
            requireBatch(request.getRequestsCount());
            var response = BatchGetObjectsResponse.newBuilder();
            for (GetObjectRequest one : request.getRequestsList()) {
                response.addObjects(result(one, request));
            }
            return response.build();
        });
    }

    @Override
    public void getTransaction(GetTransactionRequest request, StreamObserver<GetTransactionResponse> out) {
        Replies.unary(
                out,
                () -> GetTransactionResponse.newBuilder()
                        .setTransaction(transaction(
                                request.getDigest(), transactionMask(request.hasReadMask(), request.getReadMask())))
                        .build());
    }

    @Override
    public void batchGetTransactions(
            BatchGetTransactionsRequest request, StreamObserver<BatchGetTransactionsResponse> out) {
        Replies.unary(out, () -> {
            requireBatch(request.getDigestsCount());
            ReadMask mask = transactionMask(request.hasReadMask(), request.getReadMask());
            var response = BatchGetTransactionsResponse.newBuilder();
            for (String digest : request.getDigestsList()) {
                var result = GetTransactionResult.newBuilder();
                try {
                    result.setTransaction(transaction(digest, mask));
                } catch (StatusRuntimeException missing) {
                    result.setError(error(missing));
                }
                response.addTransactions(result);
            }
            return response.build();
        });
    }

    @Override
    public void getCheckpoint(GetCheckpointRequest request, StreamObserver<GetCheckpointResponse> out) {
        Replies.unary(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    blockbuster.sui.rpc.proto.Checkpoint.getDescriptor(),
                    "sequence_number",
                    "digest");
            Checkpoint found = checkpoint(request)
                    .orElseThrow(() -> Replies.notFound("Checkpoint " + checkpointName(request) + " not found"));
            return GetCheckpointResponse.newBuilder()
                    .setCheckpoint(checkpoints.checkpoint(found, mask))
                    .build();
        });
    }

    @Override
    public void getEpoch(GetEpochRequest request, StreamObserver<GetEpochResponse> out) {
        Replies.unary(out, () -> {
            EpochInfo epoch = request.hasEpoch() ? epoch(request.getEpoch()) : ledger.epoch();
            var mask =
                    ReadMask.of(request.hasReadMask(), request.getReadMask(), Epoch.getDescriptor(), "epoch", "start");
            return GetEpochResponse.newBuilder()
                    .setEpoch(mask.trim(epochs.epoch(epoch)))
                    .build();
        });
    }

    @Override
    public void listCheckpoints(ListCheckpointsRequest request, StreamObserver<ListCheckpointsResponse> out) {
        Replies.stream(out, observer -> listings.checkpoints(request, observer));
    }

    @Override
    public void listTransactions(ListTransactionsRequest request, StreamObserver<ListTransactionsResponse> out) {
        Replies.stream(out, observer -> listings.transactions(request, observer));
    }

    @Override
    public void listEvents(ListEventsRequest request, StreamObserver<ListEventsResponse> out) {
        Replies.stream(out, observer -> listings.events(request, observer));
    }

    private EpochInfo epoch(long number) {
        return ledger.epoch(number)
                .orElseThrow(() -> Replies.notFound("Epoch " + Long.toUnsignedString(number) + " not found"));
    }

    static ReadMask transactionMask(boolean given, FieldMask mask) {
        return ReadMask.of(given, mask, blockbuster.sui.rpc.proto.ExecutedTransaction.getDescriptor(), "digest");
    }

    private GetObjectResult result(GetObjectRequest one, BatchGetObjectsRequest batch) {
        var result = GetObjectResult.newBuilder();
        try {
            return result.setObject(object(one, batch.hasReadMask(), batch.getReadMask()))
                    .build();
        } catch (StatusRuntimeException missing) {
            return result.setError(error(missing)).build();
        }
    }

    private blockbuster.sui.rpc.proto.Object object(GetObjectRequest request, boolean given, FieldMask paths) {
        var mask = ReadMask.of(
                given, paths, blockbuster.sui.rpc.proto.Object.getDescriptor(), "object_id", "version", "digest");
        SuiAddress id = SuiAddress.parse(request.getObjectId());
        Optional<LedgerObject> found =
                request.hasVersion() ? ledger.object(id, request.getVersion()) : ledger.object(id);
        return objects.object(found.orElseThrow(() -> Replies.notFound("Object " + id + " not found")), mask);
    }

    private blockbuster.sui.rpc.proto.ExecutedTransaction transaction(String text, ReadMask mask) {
        Digest digest = Digest.parse(text);
        ExecutedTransaction executed =
                ledger.transaction(digest).orElseThrow(() -> Replies.notFound("Transaction " + digest + " not found"));
        return transactions.transaction(executed, mask);
    }

    private Optional<Checkpoint> checkpoint(GetCheckpointRequest request) {
        return switch (request.getCheckpointIdCase()) {
            case SEQUENCE_NUMBER -> ledger.checkpoint(request.getSequenceNumber());
            case DIGEST -> ledger.checkpoint(Digest.parse(request.getDigest()));
            case CHECKPOINTID_NOT_SET -> Optional.of(ledger.latestCheckpoint());
        };
    }

    private static String checkpointName(GetCheckpointRequest request) {
        return request.hasDigest() ? request.getDigest() : Long.toUnsignedString(request.getSequenceNumber());
    }

    private static Status error(StatusRuntimeException failed) {
        return Status.newBuilder()
                .setCode(failed.getStatus().getCode().value())
                .setMessage(String.valueOf(failed.getStatus().getDescription()))
                .build();
    }

    private static void requireBatch(int size) {
        if (size > MAX_BATCH) {
            throw Replies.invalid("a batch has at most " + MAX_BATCH + " requests");
        }
    }
}
