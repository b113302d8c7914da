package blockbuster.localnet.rpc;

import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.SimulationResult;
import blockbuster.localnet.SimulationResult.Simulated;
import blockbuster.sui.rpc.proto.CommandOutput;
import blockbuster.sui.rpc.proto.CommandResult;
import blockbuster.sui.rpc.proto.ExecuteTransactionRequest;
import blockbuster.sui.rpc.proto.ExecuteTransactionResponse;
import blockbuster.sui.rpc.proto.SimulateTransactionRequest;
import blockbuster.sui.rpc.proto.SimulateTransactionRequest.TransactionChecks;
import blockbuster.sui.rpc.proto.SimulateTransactionResponse;
import blockbuster.sui.rpc.proto.TransactionExecutionServiceGrpc;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionData;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** Runs transactions, for good or for trial. */
final class ExecutionService extends TransactionExecutionServiceGrpc.TransactionExecutionServiceImplBase {
    private final Ledger ledger;
    private final Resolver resolver;
    private final GasSelection gas;
    private final TransactionMessages transactions;

    ExecutionService(Ledger ledger) {
        this.ledger = ledger;
        this.resolver = new Resolver(ledger);
        this.gas = new GasSelection(ledger);
        this.transactions = new TransactionMessages(ledger);
    }

    @Override
    public void executeTransaction(ExecuteTransactionRequest request, StreamObserver<ExecuteTransactionResponse> out) {
        Replies.unary(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    blockbuster.sui.rpc.proto.ExecutedTransaction.getDescriptor(),
                    "effects");
            if (!request.getTransaction().hasBcs()) {
                throw Replies.invalid("transaction.bcs is missing");
            }
            List<byte[]> signatures = request.getSignaturesList().stream()
                    .map(signature -> signature.getBcs().getValue().toByteArray())
                    .toList();
            byte[] bytes = request.getTransaction().getBcs().getValue().toByteArray();
            return switch (ledger.execute(bytes, signatures)) {
                case ExecutionResult.Executed(var executed) ->
                    ExecuteTransactionResponse.newBuilder()
                            .setTransaction(transactions.transaction(executed, mask))
                            .build();
                case Rejected rejected -> throw refusal(rejected);
            };
        });
    }

    @Override
    public void simulateTransaction(
            SimulateTransactionRequest request, StreamObserver<SimulateTransactionResponse> out) {
        Replies.unary(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(), request.getReadMask(), SimulateTransactionResponse.getDescriptor(), "*");
            TransactionData data = resolver.resolve(request.getTransaction());
            boolean checks = request.getChecks() == TransactionChecks.ENABLED;
            Simulated simulated = checks && request.getDoGasSelection() ? withGas(data) : run(data, checks);
            return mask.trim(response(simulated, mask));
        });
    }

    private Simulated withGas(TransactionData data) {
        TransactionData budgeted = data;
        if (data.gas().budget() == 0) {
            Simulated trial = run(openPayment(data), true);
            if (!trial.transaction().effects().status().isSuccess()) {
                return trial;
            }
            long budget = gas.budget(trial.transaction().effects().gasUsed(), data);
            budgeted = withGas(data, data.gas().payment(), budget);
        }
        return run(budgeted.gas().payment().isEmpty() ? gas.withPayment(budgeted) : budgeted, true);
    }

    private Simulated run(TransactionData data, boolean checks) {
        boolean openBudget = data.gas().budget() == 0;
        TransactionData bounded = openBudget ? withGas(data, data.gas().payment(), GasSelection.MAX_BUDGET) : data;
        return switch (ledger.simulate(bounded, checks)) {
            case Simulated simulated -> simulated;
            case SimulationResult.Refused(var rejection) -> throw refusal(rejection);
        };
    }

    private static TransactionData withGas(TransactionData data, List<blockbuster.sui.ObjectRef> payment, long budget) {
        GasData gas = data.gas();
        return new TransactionData(
                data.kind(), data.sender(), new GasData(payment, gas.owner(), gas.price(), budget), data.expiration());
    }

    /** Paid by a mock coin, which an address balance never stands back for. */
    private static TransactionData openPayment(TransactionData data) {
        TransactionData bounded = withGas(data, List.of(), GasSelection.MAX_BUDGET);
        return new TransactionData(bounded.kind(), bounded.sender(), bounded.gas(), new Expiration.None());
    }

    private SimulateTransactionResponse response(Simulated simulated, ReadMask mask) {
        var response = SimulateTransactionResponse.newBuilder()
                .setTransaction(transactions.transaction(simulated.transaction(), mask.below("transaction"), false))
                .setSuggestedGasPrice(gas.referencePrice());
        simulated.outputs().forEach(output -> response.addCommandOutputs(outputs(output)));
        return response.build();
    }

    private CommandResult outputs(SimulationResult.CommandOutput output) {
        var message = CommandResult.newBuilder();
        output.returnValues().forEach(value -> message.addReturnValues(value(value)));
        output.mutatedByReference()
                .forEach(mutated -> message.addMutatedByRef(
                        value(mutated.output()).setArgument(CommandMessages.write(mutated.argument()))));
        return message.build();
    }

    private CommandOutput.Builder value(SimulationResult.Output output) {
        var message = CommandOutput.newBuilder()
                .setValue(OwnerMessages.bcs(output.type().toString(), output.value()));
        ledger.layout(output.type()).ifPresent(layout -> message.setJson(JsonValues.of(layout, output.value())));
        return message;
    }

    private static StatusRuntimeException refusal(Rejected rejected) {
        Status status = switch (rejected.reason()) {
            case MALFORMED, INVALID_SIGNATURE, OBJECT_NOT_FOUND, INVALID_OWNER, INVALID_GAS -> Status.INVALID_ARGUMENT;
            case STALE_OBJECT, EXPIRED -> Status.FAILED_PRECONDITION;
            case UNSUPPORTED -> Status.UNIMPLEMENTED;
        };
        return status.withDescription(rejected.message()).asRuntimeException();
    }
}
