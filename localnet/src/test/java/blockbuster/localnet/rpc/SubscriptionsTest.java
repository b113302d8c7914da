package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.EventLiteral;
import blockbuster.sui.rpc.proto.EventTerm;
import blockbuster.sui.rpc.proto.EventTypeFilter;
import blockbuster.sui.rpc.proto.LedgerServiceGrpc.LedgerServiceBlockingStub;
import blockbuster.sui.rpc.proto.ListTransactionsRequest;
import blockbuster.sui.rpc.proto.SenderFilter;
import blockbuster.sui.rpc.proto.SubscribeEventsRequest;
import blockbuster.sui.rpc.proto.SubscribeTransactionsRequest;
import blockbuster.sui.rpc.proto.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import blockbuster.sui.rpc.proto.TransactionFilter;
import blockbuster.sui.rpc.proto.TransactionLiteral;
import blockbuster.sui.rpc.proto.TransactionTerm;
import com.linecorp.armeria.client.grpc.GrpcClients;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@SuiNetwork
class SubscriptionsTest {
    @Test
    void refusesAFilterThatItCannotRead(LocalNetwork network) {
        assertRefused(
                () -> subscriptions(network)
                        .subscribeTransactions(SubscribeTransactionsRequest.newBuilder()
                                .setFilter(sentBy("nobody"))
                                .build())
                        .hasNext(),
                "nobody");
        assertRefused(
                () -> subscriptions(network)
                        .subscribeEvents(SubscribeEventsRequest.newBuilder()
                                .setFilter(EventFilter.newBuilder()
                                        .addTerms(EventTerm.newBuilder()
                                                .addLiterals(EventLiteral.newBuilder()
                                                        .setEventType(EventTypeFilter.newBuilder()
                                                                .setEventType("0x2::m::T<")))))
                                .build())
                        .hasNext(),
                "0x2::m::T<");
    }

    @Test
    void refusesFiltersWithoutBound(LocalNetwork network) {
        var term = TransactionTerm.newBuilder()
                .addLiterals(TransactionLiteral.newBuilder()
                        .setSender(SenderFilter.newBuilder().setAddress("0x7")));
        var filter = TransactionFilter.newBuilder().addAllTerms(Collections.nCopies(257, term.build()));

        assertRefused(
                () -> ledger(network)
                        .listTransactions(ListTransactionsRequest.newBuilder()
                                .setFilter(filter)
                                .build())
                        .hasNext(),
                "at most 256 literals");
    }

    private static void assertRefused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, refused -> {
            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(refused.getStatus().getDescription()).contains(reason);
        });
    }

    private static TransactionFilter sentBy(String sender) {
        return TransactionFilter.newBuilder()
                .addTerms(TransactionTerm.newBuilder()
                        .addLiterals(TransactionLiteral.newBuilder()
                                .setSender(SenderFilter.newBuilder().setAddress(sender))))
                .build();
    }

    private static SubscriptionServiceBlockingStub subscriptions(LocalNetwork network) {
        return GrpcClients.newClient("gproto+" + network.rpcUrl(), SubscriptionServiceBlockingStub.class);
    }

    private static LedgerServiceBlockingStub ledger(LocalNetwork network) {
        return GrpcClients.newClient("gproto+" + network.rpcUrl(), LedgerServiceBlockingStub.class);
    }
}
