package blockbuster.localnet.rpc;

import blockbuster.localnet.DynamicField;
import blockbuster.localnet.Holding;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.rpc.proto.Balance;
import blockbuster.sui.rpc.proto.DynamicField.DynamicFieldKind;
import blockbuster.sui.rpc.proto.GetBalanceRequest;
import blockbuster.sui.rpc.proto.GetBalanceResponse;
import blockbuster.sui.rpc.proto.GetCoinInfoRequest;
import blockbuster.sui.rpc.proto.GetCoinInfoResponse;
import blockbuster.sui.rpc.proto.ListBalancesRequest;
import blockbuster.sui.rpc.proto.ListBalancesResponse;
import blockbuster.sui.rpc.proto.ListDynamicFieldsRequest;
import blockbuster.sui.rpc.proto.ListDynamicFieldsResponse;
import blockbuster.sui.rpc.proto.ListOwnedObjectsRequest;
import blockbuster.sui.rpc.proto.ListOwnedObjectsResponse;
import blockbuster.sui.rpc.proto.StateServiceGrpc;
import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts and objects own. */
final class StateService extends StateServiceGrpc.StateServiceImplBase {
    private static final int DEFAULT_PAGE = 50;
    private static final int MAX_PAGE = 1000;
    private static final BigInteger MAX_U64 =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private final Ledger ledger;
    private final ObjectMessages objects;
    private final CoinMessages coins;

    StateService(Ledger ledger) {
        this.ledger = ledger;
        this.objects = new ObjectMessages(ledger);
        this.coins = new CoinMessages(ledger);
    }

    @Override
    public void listOwnedObjects(ListOwnedObjectsRequest request, StreamObserver<ListOwnedObjectsResponse> out) {
        Replies.unary(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    blockbuster.sui.rpc.proto.Object.getDescriptor(),
                    "object_id",
                    "version",
                    "object_type");
            int size = pageSize(request.getPageSize());
            StructTag type = request.hasObjectType() ? StructTag.parse(request.getObjectType()) : null;
            List<MoveObject> page = ledger.ownedObjects(
                    SuiAddress.parse(request.getOwner()), type, after(request.getPageToken()), size + 1);
            var response = ListOwnedObjectsResponse.newBuilder();
            page.stream().limit(size).forEach(object -> response.addObjects(objects.object(object, mask)));
            if (page.size() > size) {
                response.setNextPageToken(token(page.get(size - 1).id()));
            }
            return response.build();
        });
    }

    @Override
    public void listDynamicFields(ListDynamicFieldsRequest request, StreamObserver<ListDynamicFieldsResponse> out) {
        Replies.unary(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    blockbuster.sui.rpc.proto.DynamicField.getDescriptor(),
                    "parent",
                    "field_id");
            int size = pageSize(request.getPageSize());
            SuiAddress parent = SuiAddress.parse(request.getParent());
            List<DynamicField> page = ledger.dynamicFields(parent, after(request.getPageToken()), size + 1);
            var response = ListDynamicFieldsResponse.newBuilder();
            page.stream()
                    .limit(size)
                    .forEach(field -> response.addDynamicFields(mask.trim(field(parent, field, mask))));
            if (page.size() > size) {
                response.setNextPageToken(token(page.get(size - 1).fieldId()));
            }
            return response.build();
        });
    }

    @Override
    public void getBalance(GetBalanceRequest request, StreamObserver<GetBalanceResponse> out) {
        Replies.unary(out, () -> {
            TypeTag coin = TypeTag.parse(request.getCoinType());
            List<Holding> held = ledger.holdings(SuiAddress.parse(request.getOwner()), coin);
            return GetBalanceResponse.newBuilder()
                    .setBalance(balance(
                            held.isEmpty() ? new Holding(coin, BigInteger.ZERO, BigInteger.ZERO) : held.getFirst()))
                    .build();
        });
    }

    @Override
    public void listBalances(ListBalancesRequest request, StreamObserver<ListBalancesResponse> out) {
        Replies.unary(out, () -> {
            String after = request.getPageToken().toStringUtf8();
            List<Holding> rest = ledger.holdings(SuiAddress.parse(request.getOwner()), null).stream()
                    .filter(holding -> holding.coinType().toString().compareTo(after) > 0)
                    .toList();
            int size = pageSize(request.getPageSize());
            var response = ListBalancesResponse.newBuilder();
            rest.stream().limit(size).forEach(holding -> response.addBalances(balance(holding)));
            if (rest.size() > size) {
                response.setNextPageToken(
                        ByteString.copyFromUtf8(response.getBalances(size - 1).getCoinType()));
            }
            return response.build();
        });
    }

    @Override
    public void getCoinInfo(GetCoinInfoRequest request, StreamObserver<GetCoinInfoResponse> out) {
        Replies.unary(out, () -> coins.info(TypeTag.parse(request.getCoinType())));
    }

    private blockbuster.sui.rpc.proto.DynamicField field(SuiAddress parent, DynamicField field, ReadMask mask) {
        SuiAddress child = field.childId();
        var message = blockbuster.sui.rpc.proto.DynamicField.newBuilder()
                .setKind(child == null ? DynamicFieldKind.FIELD : DynamicFieldKind.OBJECT)
                .setParent(parent.toString())
                .setFieldId(field.fieldId().toString())
                .setName(OwnerMessages.bcs(field.nameType().toString(), field.name()))
                .setValue(OwnerMessages.bcs(field.valueType().toString(), field.value()))
                .setValueType(field.valueType().toString());
        if (mask.wants("field_object")) {
            message.setFieldObject(objects.object(field.field(), mask.below("field_object")));
        }
        if (child != null) {
            message.setChildId(child.toString());
            if (mask.wants("child_object")) {
                ledger.object(child)
                        .ifPresent(
                                object -> message.setChildObject(objects.object(object, mask.below("child_object"))));
            }
        }
        return message.build();
    }

    private static Balance balance(Holding holding) {
        return Balance.newBuilder()
                .setCoinType(holding.coinType().toString())
                .setBalance(clamped(holding.total()))
                .setAddressBalance(clamped(holding.inAddress()))
                .setCoinBalance(clamped(holding.inCoins()))
                .build();
    }

    /** The most that the message can say, as Sui does. */
    private static long clamped(BigInteger amount) {
        return amount.min(MAX_U64).longValue();
    }

    private static int pageSize(int wanted) {
        return wanted == 0 ? DEFAULT_PAGE : (int) Math.min(Integer.toUnsignedLong(wanted), MAX_PAGE);
    }

    private static @Nullable SuiAddress after(ByteString token) {
        return token.isEmpty() ? null : SuiAddress.of(token.toByteArray());
    }

    private static ByteString token(SuiAddress last) {
        return ByteString.copyFrom(last.toByteArray());
    }
}
