package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;
import static blockbuster.localnet.execution.Addresses.std;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.ObjectRuntime.Placed;
import blockbuster.move.VmException;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunction;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.ValueDecoder;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.ListVector;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The natives that exist in tests only: several transactions in one program, with an inventory between them. */
final class TestingScenario {
    private static final long OBJECT_NOT_FOUND = 5;
    private static final Digest NONE = Digest.of(new byte[Digest.LENGTH]);

    private final ObjectRuntime runtime;
    private final Map<SuiAddress, Placed> inventory = new LinkedHashMap<>();
    private final Map<SuiAddress, Owner> taken = new HashMap<>();
    private final Map<SuiAddress, Placed> ticketed = new HashMap<>();
    private final NativeFunctions.Builder natives = new NativeFunctions.Builder();
    private SuiAddress lastCreated = SuiAddress.ZERO;

    TestingScenario(ObjectRuntime runtime) {
        this.runtime = runtime;
    }

    NativeFunctions natives() {
        Natives.addTo(natives);
        natives.add(framework("transfer"), "party_transfer_impl", this::partyTransfer);
        natives.add(std("unit_test"), "poison", _ -> List.of());
        natives.add(std("unit_test"), "destroy", _ -> List.of());
        natives.add(framework("test_utils"), "destroy", _ -> List.of());
        natives.add(framework("test_utils"), "create_one_time_witness", _ -> List.of(new StructValue(BoolValue.TRUE)));
        natives.add(
                framework("event"),
                "num_events",
                _ -> List.of(IntValue.of(
                        IntType.U32, BigInteger.valueOf(runtime.events().size()))));
        natives.add(framework("event"), "events_by_type", this::eventsByType);
        addContext();
        addScenario();
        return natives.build();
    }

    private void addContext() {
        var module = framework("tx_context");
        natives.add(module, "native_ids_created", _ -> StdNatives.u64(runtime.idsDrawn()));
        natives.add(module, "native_gas_budget", _ -> StdNatives.u64(0));
        natives.add(module, "fresh_id", _ -> {
            lastCreated = runtime.freshId();
            return StdNatives.address(Addresses.move(lastCreated));
        });
        natives.add(module, "last_created_id", _ -> StdNatives.address(Addresses.move(lastCreated)));
        natives.add(module, "replace", this::replace);
    }

    private void addScenario() {
        scenario("take_from_address_by_id", call -> take(call, 2, new Owner.Account(Addresses.sui(call.address(1)))));
        scenario("most_recent_id_for_address", call -> newest(call, new Owner.Account(Addresses.sui(call.address(0)))));
        scenario(
                "ids_for_address",
                call -> List.of(new ListVector(
                        ids(matching(call, new Owner.Account(Addresses.sui(call.address(0)))::equals)))));
        scenario(
                "was_taken_from_address",
                call -> StdNatives.bool(
                        new Owner.Account(Addresses.sui(call.address(0))).equals(taken.get(id(call, 1)))));
        scenario("take_immutable_by_id", call -> take(call, 1, new Owner.Immutable()));
        scenario("most_recent_immutable_id", call -> newest(call, new Owner.Immutable()));
        scenario("was_taken_immutable", call -> StdNatives.bool(taken.get(id(call, 0)) instanceof Owner.Immutable));
        scenario("take_shared_by_id", call -> take(call, 1, new Owner.Shared(0)));
        scenario("most_recent_id_shared", call -> newest(call, new Owner.Shared(0)));
        scenario("was_taken_shared", call -> StdNatives.bool(taken.get(id(call, 0)) instanceof Owner.Shared));
        scenario("allocate_receiving_ticket_for_object", this::allocateTicket);
        scenario("deallocate_receiving_ticket_for_object", this::deallocateTicket);
        scenario("end_transaction", _ -> endTransaction());
    }

    private void scenario(String name, NativeFunction function) {
        natives.add(framework("test_scenario"), name, function);
    }

    private static SuiAddress id(NativeCall call, int argument) {
        return MoveObjects.idAddress(call.argument(argument));
    }

    /** Only a party of one address passes the framework's own check. */
    private List<Value> partyTransfer(NativeCall call) {
        var owner = (AddressValue) ((ListVector) call.argument(2)).get(0);
        runtime.place(
                new Owner.ConsensusAccount(0, Addresses.sui(owner.address())), call.typeArgument(0), call.argument(0));
        return List.of();
    }

    private List<Value> replace(NativeCall call) {
        runtime.replaceContext(
                new TxInfo(
                        Digest.of(call.bytes(1)),
                        Addresses.sui(call.address(0)),
                        null,
                        call.u64(2),
                        call.u64(3),
                        call.u64(3),
                        call.u64(5),
                        call.u64(6)),
                call.u64(4));
        return List.of();
    }

    private List<Value> eventsByType(NativeCall call) {
        var wanted = TypeTags.tag(call.typeArgument(0));
        List<Value> events = new ArrayList<>();
        for (var event : runtime.events()) {
            if (event.type().equals(wanted)) {
                events.add(ValueDecoder.decode(event.contents().toArray(), call.typeArgument(0)));
            }
        }
        return List.of(new ListVector(events));
    }

    private List<SuiAddress> matching(NativeCall call, Predicate<Owner> owner) {
        Type type = call.typeArgument(0);
        return inventory.entrySet().stream()
                .filter(entry -> owner.test(entry.getValue().owner())
                        && entry.getValue().type().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Value> ids(Collection<SuiAddress> ids) {
        List<Value> values = new ArrayList<>();
        ids.forEach(id -> values.add(MoveObjects.id(Addresses.move(id))));
        return values;
    }

    /** {@code Option<ID>}. */
    private List<Value> newest(NativeCall call, Owner owner) {
        var found = matching(call, owner::equals);
        var last = found.isEmpty() ? List.<SuiAddress>of() : List.of(found.getLast());
        return List.of(new StructValue(new ListVector(ids(last))));
    }

    private List<Value> take(NativeCall call, int argument, Owner owner) {
        var id = id(call, argument);
        if (!matching(call, owner::equals).contains(id)) {
            throw VmException.abort(OBJECT_NOT_FOUND);
        }
        var object = inventory.remove(id);
        taken.put(id, owner);
        if (owner instanceof Owner.Shared) {
            runtime.addSharedInput(id);
        }
        return List.of(object.value());
    }

    private List<Value> allocateTicket(NativeCall call) {
        var id = id(call, 0);
        var object = inventory.remove(id);
        if (object == null) {
            throw VmException.abort(OBJECT_NOT_FOUND);
        }
        ticketed.put(id, object);
        runtime.addReceivable(new LedgerObject.MoveObject(
                TypeTags.structTag(object.type()),
                true,
                1,
                Bytes.of(ValueEncoder.encode(object.value(), call.meter())),
                object.owner(),
                NONE,
                0));
        return StdNatives.u64(1);
    }

    private List<Value> deallocateTicket(NativeCall call) {
        var id = id(call, 0);
        if (!runtime.received().contains(id)) {
            inventory.put(id, ticketed.get(id));
        }
        return List.of();
    }

    private List<Value> endTransaction() {
        List<SuiAddress> created = new ArrayList<>();
        List<SuiAddress> written = new ArrayList<>();
        List<SuiAddress> shared = new ArrayList<>();
        List<SuiAddress> frozen = new ArrayList<>();
        List<Value> toAccount = new ArrayList<>();
        runtime.placed().forEach((id, object) -> {
            (runtime.isNew(id) ? created : written).add(id);
            switch (object.owner()) {
                case Owner.Account(var account) ->
                    toAccount.add(new StructValue(
                            MoveObjects.id(Addresses.move(id)), new AddressValue(Addresses.move(account))));
                case Owner.Shared _ -> shared.add(id);
                case Owner.Immutable _ -> frozen.add(id);
                case Owner.ConsensusAccount _ -> {}
                case Owner.Parent _ -> throw new IllegalStateException("not placed so");
            }
            inventory.put(id, object);
        });
        var effects = new StructValue(
                new ListVector(ids(created)),
                new ListVector(ids(written)),
                new ListVector(ids(runtime.deletedIds())),
                new StructValue(new ListVector(toAccount)),
                new StructValue(new ListVector()),
                new ListVector(ids(shared)),
                new ListVector(ids(frozen)),
                IntValue.u64(runtime.events().size()));
        taken.clear();
        runtime.begin(runtime.info(), runtime.idsDrawn());
        return List.of(effects);
    }
}
