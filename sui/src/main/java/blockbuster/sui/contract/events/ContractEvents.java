package blockbuster.sui.contract.events;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.rpc.SuiEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells the contracts' events from all others and reads them. Immutable. */
public final class ContractEvents {
    private final Map<StructTag, Function<BcsReader, ContractEvent>> decoders = new HashMap<>();

    public ContractEvents(Deployment deployment) {
        Deployment.Packages packages = deployment.packages();
        add(packages.revenuePool(), AuthorityEvents.DECODERS);
        add(packages.revenuePool(), RevenuePoolEvents.DECODERS);
        add(packages.membership(), MembershipEvents.DECODERS);
        add(packages.contentRegistry(), ContentRegistryEvents.DECODERS);
    }

    private ContractEvents() {}

    /** Reads the events of one revenue_pool package alone, for those who know no deployment. */
    public static ContractEvents ofRevenuePool(SuiAddress packageId) {
        var events = new ContractEvents();
        events.add(packageId, RevenuePoolEvents.DECODERS);
        return events;
    }

    /** The same of one membership package. */
    public static ContractEvents ofMembership(SuiAddress packageId) {
        var events = new ContractEvents();
        events.add(packageId, MembershipEvents.DECODERS);
        return events;
    }

    /**
     * Empty for events of other contracts.
     *
     * @throws blockbuster.bcs.BcsException when a contract was upgraded to a form that is not known here
     */
    public Optional<ContractEvent> decode(SuiEvent event) {
        return Optional.ofNullable(decoders.get(event.type()))
                .map(decoder -> BcsReader.decode(event.contents().toArray(), decoder));
    }

    private void add(SuiAddress packageId, Map<String, Function<BcsReader, ContractEvent>> named) {
        named.forEach((name, decoder) -> decoders.put(StructTag.parse(packageId + "::" + name), decoder));
    }
}
