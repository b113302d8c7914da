package blockbuster.sui.contract.events;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent.MembershipPurchased;
import blockbuster.sui.contract.events.ContractEvent.MembershipRenewed;
import blockbuster.sui.contract.events.ContractEvent.MembershipUpgraded;
import blockbuster.sui.contract.events.ContractEvent.RegistryCreated;
import blockbuster.sui.contract.events.ContractEvent.TierChanged;
import blockbuster.sui.contract.objects.MemberRegistry.Tier;
import java.util.Map;
import java.util.function.Function;

/** The events of the package membership; fields are in the order in which the structs declare them. */
final class MembershipEvents {
    static final Map<String, Function<BcsReader, ContractEvent>> DECODERS = Map.of(
            "member_registry::RegistryCreated", in -> new RegistryCreated(id(in), id(in), in.vector(Tier::decode)),
            "member_registry::TierChanged", in -> new TierChanged(id(in), in.u8(), Tier.decode(in)),
            "member_registry::RegistryMigrated", AuthorityEvents::migrated,
            "membership::MembershipPurchased", MembershipEvents::purchased,
            "membership::MembershipRenewed", in -> new MembershipRenewed(id(in), id(in), in.u8(), in.u64(), in.u64()),
            "membership::MembershipUpgraded",
                    in -> new MembershipUpgraded(id(in), id(in), in.u8(), in.u8(), in.u64(), in.u64()));

    private MembershipEvents() {}

    private static ContractEvent purchased(BcsReader in) {
        return new MembershipPurchased(id(in), id(in), id(in), in.u8(), in.u64(), in.u64(), in.u64(), in.u64());
    }

    private static SuiAddress id(BcsReader in) {
        return SuiAddress.decode(in);
    }
}
