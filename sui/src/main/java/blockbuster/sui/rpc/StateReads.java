package blockbuster.sui.rpc;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.rpc.proto.BatchGetObjectsRequest;
import blockbuster.sui.rpc.proto.GetBalanceRequest;
import blockbuster.sui.rpc.proto.GetObjectRequest;
import blockbuster.sui.rpc.proto.GetObjectResult;
import blockbuster.sui.rpc.proto.LedgerServiceGrpc;
import blockbuster.sui.rpc.proto.ListBalancesRequest;
import blockbuster.sui.rpc.proto.ListDynamicFieldsRequest;
import blockbuster.sui.rpc.proto.ListOwnedObjectsRequest;
import blockbuster.sui.rpc.proto.StateServiceGrpc;
import com.google.protobuf.ByteString;
import com.google.protobuf.FieldMask;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of objects, coins and fields, page by page. */
final class StateReads {
    private static final int BATCH = 50;
    private static final int PAGE = 500;
    private static final FieldMask FIELD_MASK = ObjectReader.mask("field_id", "name", "value_type", "kind", "child_id");

    private final LedgerServiceGrpc.LedgerServiceBlockingStub ledger;
    private final StateServiceGrpc.StateServiceBlockingStub state;
    private final Rpc rpc;

    StateReads(Channel channel, Rpc rpc) {
        this.ledger = LedgerServiceGrpc.newBlockingStub(channel);
        this.state = StateServiceGrpc.newBlockingStub(channel);
        this.rpc = rpc;
    }

    SuiObject object(SuiAddress id) {
        var request = GetObjectRequest.newBuilder()
                .setObjectId(id.toString())
                .setReadMask(ObjectReader.MASK)
                .build();
        return ObjectReader.object(
                rpc.call(ledger, stub -> stub.getObject(request)).getObject());
    }

    Map<SuiAddress, SuiObject> objects(Collection<SuiAddress> ids) {
        var found = new LinkedHashMap<SuiAddress, SuiObject>();
        List<SuiAddress> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += BATCH) {
            var request = BatchGetObjectsRequest.newBuilder().setReadMask(ObjectReader.MASK);
            for (SuiAddress id : wanted.subList(from, Math.min(from + BATCH, wanted.size()))) {
                request.addRequests(GetObjectRequest.newBuilder().setObjectId(id.toString()));
            }
            rpc.call(ledger, stub -> stub.batchGetObjects(request.build())).getObjectsList().stream()
                    .filter(GetObjectResult::hasObject)
                    .map(result -> ObjectReader.object(result.getObject()))
                    .forEach(object -> found.put(object.id(), object));
        }
        return found;
    }

    List<SuiObject> ownedObjects(SuiAddress owner, String type) {
        return owned(owner, type, ObjectReader.MASK).stream()
                .map(ObjectReader::object)
                .toList();
    }

    List<Coin> coins(SuiAddress owner, TypeTag coinType) {
        return owned(owner, StructTag.coin(coinType).toString(), ObjectReader.COIN_MASK).stream()
                .map(ObjectReader::coin)
                .toList();
    }

    Balance balance(SuiAddress owner, TypeTag coinType) {
        var request = GetBalanceRequest.newBuilder()
                .setOwner(owner.toString())
                .setCoinType(coinType.toString())
                .build();
        return balance(rpc.call(state, stub -> stub.getBalance(request)).getBalance());
    }

    Map<TypeTag, Balance> balances(SuiAddress owner) {
        var balances = new LinkedHashMap<TypeTag, Balance>();
        ByteString token = null;
        do {
            var request =
                    ListBalancesRequest.newBuilder().setOwner(owner.toString()).setPageSize(PAGE);
            if (token != null) {
                request.setPageToken(token);
            }
            var page = rpc.call(state, stub -> stub.listBalances(request.build()));
            page.getBalancesList()
                    .forEach(balance -> balances.put(TypeTag.parse(balance.getCoinType()), balance(balance)));
            token = page.hasNextPageToken() ? page.getNextPageToken() : null;
        } while (token != null);
        return balances;
    }

    /** Nodes from before address balances name the whole alone. */
    private static Balance balance(blockbuster.sui.rpc.proto.Balance balance) {
        return new Balance(balance.getBalance() - balance.getAddressBalance(), balance.getAddressBalance());
    }

    List<DynamicField> dynamicFields(SuiAddress parent) {
        var fields = new ArrayList<DynamicField>();
        ByteString token = null;
        do {
            var request = ListDynamicFieldsRequest.newBuilder()
                    .setParent(parent.toString())
                    .setPageSize(PAGE)
                    .setReadMask(FIELD_MASK);
            if (token != null) {
                request.setPageToken(token);
            }
            var page = rpc.call(state, stub -> stub.listDynamicFields(request.build()));
            page.getDynamicFieldsList().forEach(field -> fields.add(ObjectReader.dynamicField(field)));
            token = page.hasNextPageToken() ? page.getNextPageToken() : null;
        } while (token != null);
        return fields;
    }

    private List<blockbuster.sui.rpc.proto.Object> owned(SuiAddress owner, String type, FieldMask mask) {
        var objects = new ArrayList<blockbuster.sui.rpc.proto.Object>();
        @Nullable ByteString token = null;
        do {
            var request = ListOwnedObjectsRequest.newBuilder()
                    .setOwner(owner.toString())
                    .setPageSize(PAGE)
                    .setReadMask(mask);
            if (!type.isEmpty()) {
                request.setObjectType(type);
            }
            if (token != null) {
                request.setPageToken(token);
            }
            var page = rpc.call(state, stub -> stub.listOwnedObjects(request.build()));
            objects.addAll(page.getObjectsList());
            token = page.hasNextPageToken() ? page.getNextPageToken() : null;
        } while (token != null);
        return objects;
    }
}
