package blockbuster.sui.contract.events;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent.ContentApproved;
import blockbuster.sui.contract.events.ContractEvent.ContentRated;
import blockbuster.sui.contract.events.ContractEvent.ContentRejected;
import blockbuster.sui.contract.events.ContractEvent.ContentSubmitted;
import blockbuster.sui.contract.events.ContractEvent.ContentTakenDown;
import blockbuster.sui.contract.events.ContractEvent.StreamSessionIssued;
import blockbuster.sui.contract.events.ContractEvent.StreamsRecorded;
import java.util.Map;
import java.util.function.Function;

/** The events of the package content_registry; fields are in the order in which the structs declare them. */
final class ContentRegistryEvents {
    static final Map<String, Function<BcsReader, ContractEvent>> DECODERS = Map.of(
            "content_item::ContentSubmitted", ContentRegistryEvents::submitted,
            "content_item::ContentApproved", in -> new ContentApproved(id(in), id(in), in.u64()),
            "content_item::ContentRejected", in -> new ContentRejected(id(in), id(in), in.string(), in.u64()),
            "content_item::ContentTakenDown", in -> new ContentTakenDown(id(in), id(in), in.string(), in.u64()),
            "content_item::StreamsRecorded", in -> new StreamsRecorded(id(in), in.u64(), in.u64(), in.u64(), in.u64()),
            "stream_session::StreamSessionIssued", ContentRegistryEvents::issued,
            "rating::ContentRated", in -> new ContentRated(id(in), id(in), in.u8(), in.u8(), in.u64(), in.u64()),
            "content_item::ContentMigrated", AuthorityEvents::migrated,
            "content_registry::RegistryMigrated", AuthorityEvents::migrated);

    private ContentRegistryEvents() {}

    private static ContractEvent submitted(BcsReader in) {
        return new ContentSubmitted(
                id(in),
                id(in),
                in.string(),
                in.string(),
                in.string(),
                in.string(),
                in.u64(),
                in.vector(BcsReader::string),
                in.string(),
                Bytes.decode(in),
                in.u64());
    }

    private static ContractEvent issued(BcsReader in) {
        return new StreamSessionIssued(id(in), id(in), id(in), id(in), in.u64(), in.u64(), in.u64());
    }

    private static SuiAddress id(BcsReader in) {
        return SuiAddress.decode(in);
    }
}
