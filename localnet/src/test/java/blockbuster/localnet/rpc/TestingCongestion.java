package blockbuster.localnet.rpc;

import blockbuster.sui.rpc.proto.ExecuteTransactionRequest;
import blockbuster.sui.rpc.proto.ExecuteTransactionResponse;
import blockbuster.sui.rpc.proto.ExecutedTransaction;
import blockbuster.sui.rpc.proto.ExecutionError;
import blockbuster.sui.rpc.proto.ExecutionStatus;
import blockbuster.sui.rpc.proto.TransactionEffects;
import blockbuster.sui.transaction.TransactionData;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a node and cancels transactions as if a shared object had too much to do. */
final class TestingCongestion implements AutoCloseable {
    private static final String EXECUTE = "sui.rpc.v2.TransactionExecutionService/ExecuteTransaction";

    private final ManagedChannel node;
    private final Server server;
    private final AtomicInteger left = new AtomicInteger();

    TestingCongestion(String nodeUrl) throws IOException {
        var uri = URI.create(nodeUrl);
        this.node = ManagedChannelBuilder.forAddress(uri.getHost(), uri.getPort())
                .usePlaintext()
                .build();
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new Everything())
                .build()
                .start();
    }

    String url() {
        return "http://localhost:" + server.getPort();
    }

    /** Cancels so many of the next transactions. */
    void cancel(int transactions) {
        left.set(transactions);
    }

    private void answer(String method, byte[] request, StreamObserver<byte[]> answers) {
        if (method.equals(EXECUTE) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            answers.onNext(cancelled(request));
            answers.onCompleted();
        } else {
            ClientCalls.asyncUnaryCall(node.newCall(unary(method), CallOptions.DEFAULT), request, answers);
        }
    }

    private static byte[] cancelled(byte[] request) {
        try {
            var transaction = ExecuteTransactionRequest.parseFrom(request).getTransaction();
            var digest = TransactionData.digest(transaction.getBcs().getValue().toByteArray());
            var error = ExecutionError.newBuilder()
                    .setKind(ExecutionError.ExecutionErrorKind.EXECUTION_CANCELED_DUE_TO_CONSENSUS_OBJECT_CONGESTION);
            var effects = TransactionEffects.newBuilder()
                    .setTransactionDigest(digest.toString())
                    .setStatus(ExecutionStatus.newBuilder().setError(error));
            return ExecuteTransactionResponse.newBuilder()
                    .setTransaction(ExecutedTransaction.newBuilder()
                            .setDigest(digest.toString())
                            .setEffects(effects))
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MethodDescriptor<byte[], byte[]> unary(String name) {
        return MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .setRequestMarshaller(new Untouched())
                .setResponseMarshaller(new Untouched())
                .build();
    }

    /** Every call, whatever its service. */
    private final class Everything extends HandlerRegistry {
        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
            return ServerMethodDefinition.create(
                    unary(name), ServerCalls.asyncUnaryCall((request, answers) -> answer(name, request, answers)));
        }
    }

    private static final class Untouched implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try (message) {
                return message.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        node.shutdownNow();
    }
}
