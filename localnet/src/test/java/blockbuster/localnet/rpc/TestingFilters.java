package blockbuster.localnet.rpc;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.AffectedAddressFilter;
import blockbuster.sui.rpc.proto.AffectedObjectFilter;
import blockbuster.sui.rpc.proto.EmitModuleFilter;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.EventLiteral;
import blockbuster.sui.rpc.proto.EventStreamHeadFilter;
import blockbuster.sui.rpc.proto.EventTerm;
import blockbuster.sui.rpc.proto.EventTypeFilter;
import blockbuster.sui.rpc.proto.MoveCallFilter;
import blockbuster.sui.rpc.proto.PackageWriteFilter;
import blockbuster.sui.rpc.proto.SenderFilter;
import blockbuster.sui.rpc.proto.TransactionFilter;
import blockbuster.sui.rpc.proto.TransactionLiteral;
import blockbuster.sui.rpc.proto.TransactionTerm;
import blockbuster.sui.transaction.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Random filters out of what occurs in a chain, and of what does not. */
final class TestingFilters {
    private final RandomGenerator random;
    private final List<String> senders = new ArrayList<>(List.of("0x7"));
    private final List<String> owners = new ArrayList<>(List.of("0x7"));
    private final List<String> objects = new ArrayList<>(List.of("0x7"));
    private final List<String> functions = new ArrayList<>(List.of("0x7", "0x2::coin::nothing"));
    private final List<String> modules = new ArrayList<>(List.of("0x7::m"));
    private final List<String> types = new ArrayList<>(List.of("0x7", "0x2::coin::Coin<u8>"));

    TestingFilters(Ledger ledger, RandomGenerator random) {
        this.random = random;
        TestingListings.forEach(ledger, (_, executed) -> collect(executed));
    }

    private void collect(ExecutedTransaction executed) {
        senders.add(executed.data().sender().toString());
        executed.effects().changedObjects().forEach(this::collect);
        for (var command : executed.data().kind().commands()) {
            if (command instanceof Command.MoveCall call) {
                functions.add(prefix(call.packageId() + "::" + call.module() + "::" + call.function()));
            }
        }
        for (var event : executed.events()) {
            modules.add(prefix(event.packageId() + "::" + event.module()));
            types.add(event.type().toString());
            types.add(prefix(event.type().withoutArguments().toString()));
        }
    }

    private void collect(ChangedObject change) {
        objects.add(change.id().toString());
        if (change.input() != null && change.input().owner() instanceof Owner.Account(SuiAddress owner)) {
            owners.add(owner.toString());
        }
    }

    /** One to three of the path's parts. */
    private String prefix(String path) {
        var parts = List.of(path.split("::", -1));
        return String.join("::", parts.subList(0, 1 + random.nextInt(parts.size())));
    }

    TransactionFilter transactions() {
        var filter = TransactionFilter.newBuilder();
        for (int terms = random.nextInt(4); terms > 0; terms--) {
            var term = TransactionTerm.newBuilder();
            for (int literals = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3); literals > 0; literals--) {
                term.addLiterals(literal().setNegated(random.nextInt(4) == 0));
            }
            filter.addTerms(term);
        }
        return filter.build();
    }

    private TransactionLiteral.Builder literal() {
        var literal = TransactionLiteral.newBuilder();
        return switch (random.nextInt(14)) {
            case 0, 1 -> literal.setSender(sender(any(senders)));
            case 2, 3 ->
                literal.setAffectedAddress(AffectedAddressFilter.newBuilder().setAddress(any(owners)));
            case 4, 5 ->
                literal.setAffectedObject(AffectedObjectFilter.newBuilder().setObjectId(any(objects)));
            case 6, 7 -> literal.setMoveCall(MoveCallFilter.newBuilder().setFunction(any(functions)));
            case 8, 9 -> literal.setEmitModule(module(any(modules)));
            case 10, 11 -> literal.setEventType(type(any(types)));
            case 12 -> literal.setPackageWrite(PackageWriteFilter.getDefaultInstance());
            default -> literal.setEventStreamHead(EventStreamHeadFilter.getDefaultInstance());
        };
    }

    EventFilter events() {
        var filter = EventFilter.newBuilder();
        for (int terms = random.nextInt(4); terms > 0; terms--) {
            var term = EventTerm.newBuilder();
            for (int literals = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2); literals > 0; literals--) {
                term.addLiterals(eventLiteral().setNegated(random.nextInt(4) == 0));
            }
            filter.addTerms(term);
        }
        return filter.build();
    }

    private EventLiteral.Builder eventLiteral() {
        var literal = EventLiteral.newBuilder();
        return switch (random.nextInt(7)) {
            case 0, 1 -> literal.setSender(sender(any(senders)));
            case 2, 3 -> literal.setEmitModule(module(any(modules)));
            case 4, 5 -> literal.setEventType(type(any(types)));
            default -> literal.setEventStreamHead(EventStreamHeadFilter.getDefaultInstance());
        };
    }

    /** Filters as explorers and followers use them, by name. */
    Map<String, TransactionFilter> typical() {
        var filters = new LinkedHashMap<String, TransactionFilter>();
        filters.put("sender", one(TransactionLiteral.newBuilder().setSender(sender(senders.getLast()))));
        filters.put(
                "affected object",
                one(TransactionLiteral.newBuilder()
                        .setAffectedObject(AffectedObjectFilter.newBuilder().setObjectId(objects.get(1)))));
        filters.put("event type", one(TransactionLiteral.newBuilder().setEventType(type(types.getLast()))));
        filters.put("unknown sender", one(TransactionLiteral.newBuilder().setSender(sender("0x7"))));
        return filters;
    }

    /** The same with a term that matches nothing and has no traits. */
    static TransactionFilter withoutIndex(TransactionFilter filter) {
        var nothing = TransactionLiteral.newBuilder().setEventStreamHead(EventStreamHeadFilter.getDefaultInstance());
        return filter.toBuilder()
                .addTerms(TransactionTerm.newBuilder().addLiterals(nothing))
                .build();
    }

    private static TransactionFilter one(TransactionLiteral.Builder literal) {
        return TransactionFilter.newBuilder()
                .addTerms(TransactionTerm.newBuilder().addLiterals(literal))
                .build();
    }

    private static SenderFilter sender(String address) {
        return SenderFilter.newBuilder().setAddress(address).build();
    }

    private static EmitModuleFilter module(String module) {
        return EmitModuleFilter.newBuilder().setModule(module).build();
    }

    private static EventTypeFilter type(String type) {
        return EventTypeFilter.newBuilder().setEventType(type).build();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
