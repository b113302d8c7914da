package blockbuster.sui.contract.events;

import static java.util.Map.entry;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.events.ContractEvent.AnnouncementWithdrawn;
import blockbuster.sui.contract.events.ContractEvent.BatchPaid;
import blockbuster.sui.contract.events.ContractEvent.BatchReturned;
import blockbuster.sui.contract.events.ContractEvent.ChallengeAnswered;
import blockbuster.sui.contract.events.ContractEvent.ChallengeWindowSet;
import blockbuster.sui.contract.events.ContractEvent.ClaimRedeemed;
import blockbuster.sui.contract.events.ContractEvent.ClaimsSetAside;
import blockbuster.sui.contract.events.ContractEvent.Deposited;
import blockbuster.sui.contract.events.ContractEvent.DistributionAnnounced;
import blockbuster.sui.contract.events.ContractEvent.DistributionChallenged;
import blockbuster.sui.contract.events.ContractEvent.DistributionClosed;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.sui.contract.events.ContractEvent.PoolCreated;
import blockbuster.sui.contract.events.ContractEvent.TreasuryWithdrawn;
import blockbuster.sui.contract.events.ContractEvent.UploaderRegistered;
import java.util.Map;
import java.util.function.Function;

/** The events of the package revenue_pool; fields are in the order in which the structs declare them. */
final class RevenuePoolEvents {
    static final Map<String, Function<BcsReader, ContractEvent>> DECODERS = Map.ofEntries(
            entry(
                    "uploader_account::UploaderRegistered",
                    in -> new UploaderRegistered(id(in), id(in), in.string(), in.u64())),
            entry("revenue_pool::PoolCreated", in -> new PoolCreated(id(in), in.u64(), in.u64(), in.u64())),
            entry("revenue_pool::ChallengeWindowSet", in -> new ChallengeWindowSet(id(in), in.u64())),
            entry("revenue_pool::Deposited", in -> new Deposited(id(in), id(in), in.u64(), in.u64(), in.u64())),
            entry("revenue_pool::TreasuryWithdrawn", in -> new TreasuryWithdrawn(id(in), id(in), in.u64())),
            entry("revenue_pool::PoolMigrated", AuthorityEvents::migrated),
            entry("announcement::AnnouncementMigrated", AuthorityEvents::migrated),
            entry("distribution::DistributionMigrated", AuthorityEvents::migrated),
            entry("claims::ClaimsMigrated", AuthorityEvents::migrated),
            entry("announcement::DistributionAnnounced", RevenuePoolEvents::announced),
            entry("announcement::AnnouncementWithdrawn", in -> new AnnouncementWithdrawn(id(in), id(in), in.u64())),
            entry(
                    "announcement::DistributionChallenged",
                    in -> new DistributionChallenged(id(in), in.u64(), id(in), Bytes.decode(in))),
            entry(
                    "announcement::ChallengeAnswered",
                    in -> new ChallengeAnswered(id(in), in.u64(), id(in), in.string())),
            entry("claims::ClaimsSetAside", in -> new ClaimsSetAside(id(in), id(in), in.u64())),
            entry("claims::ClaimRedeemed", in -> new ClaimRedeemed(id(in), id(in), id(in), in.u64(), in.u64())),
            entry("distribution::DistributionOpened", RevenuePoolEvents::opened),
            entry(
                    "distribution::DistributionClosed",
                    in -> new DistributionClosed(id(in), id(in), in.u64(), in.u64(), in.u64(), in.u64())),
            entry("payout_batch::BatchPaid", RevenuePoolEvents::paid),
            entry("payout_batch::BatchReturned", in -> new BatchReturned(id(in), id(in), in.u64(), in.u64())));

    private RevenuePoolEvents() {}

    private static ContractEvent announced(BcsReader in) {
        return new DistributionAnnounced(
                id(in),
                id(in),
                in.u64(),
                in.u64(),
                in.string(),
                Bytes.decode(in),
                in.string(),
                in.u64(),
                PayoutNode.decode(in),
                in.u64());
    }

    private static ContractEvent opened(BcsReader in) {
        return new DistributionOpened(
                id(in),
                id(in),
                id(in),
                in.u64(),
                in.u64(),
                in.string(),
                Bytes.decode(in),
                in.string(),
                Bytes.decode(in),
                in.u64(),
                in.u64(),
                in.u64(),
                in.u64(),
                in.u64(),
                in.u64());
    }

    private static ContractEvent paid(BcsReader in) {
        return new BatchPaid(
                id(in), id(in), in.u64(), in.vector(SuiAddress::decode), in.vector(BcsReader::u64), in.u64(), in.u64());
    }

    private static SuiAddress id(BcsReader in) {
        return SuiAddress.decode(in);
    }
}
