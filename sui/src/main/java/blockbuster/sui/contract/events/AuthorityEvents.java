package blockbuster.sui.contract.events;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent.AdminAccepted;
import blockbuster.sui.contract.events.ContractEvent.AdminOfferWithdrawn;
import blockbuster.sui.contract.events.ContractEvent.AdminOffered;
import blockbuster.sui.contract.events.ContractEvent.AuthorityCreated;
import blockbuster.sui.contract.events.ContractEvent.CapGranted;
import blockbuster.sui.contract.events.ContractEvent.CapRevoked;
import blockbuster.sui.contract.events.ContractEvent.Migrated;
import java.util.Map;
import java.util.function.Function;

/** The events of the module authority, whichever package it is an authority for; fields are in their structs' order. */
final class AuthorityEvents {
    static final Map<String, Function<BcsReader, ContractEvent>> DECODERS = Map.of(
            "authority::AuthorityCreated", in -> new AuthorityCreated(id(in), id(in), in.vector(SuiAddress::decode)),
            "authority::AdminOffered", in -> new AdminOffered(id(in), id(in)),
            "authority::AdminOfferWithdrawn", in -> new AdminOfferWithdrawn(id(in), id(in)),
            "authority::AdminAccepted", in -> new AdminAccepted(id(in), id(in), id(in)),
            "authority::CapGranted", in -> new CapGranted(id(in), id(in), in.string(), id(in)),
            "authority::CapRevoked", in -> new CapRevoked(id(in), id(in)),
            "authority::AuthorityMigrated", AuthorityEvents::migrated);

    private AuthorityEvents() {}

    /** All packages tell migrations in the same form. */
    static ContractEvent migrated(BcsReader in) {
        return new Migrated(id(in), in.u64(), in.u64());
    }

    private static SuiAddress id(BcsReader in) {
        return SuiAddress.decode(in);
    }
}
