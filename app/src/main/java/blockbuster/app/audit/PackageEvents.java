package blockbuster.app.audit;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent;
import blockbuster.sui.contract.events.ContractEvents;
import blockbuster.sui.rpc.LoggedEvent;
import blockbuster.sui.rpc.SuiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The events of one package, from the first on. */
final class PackageEvents {
    private final SuiClient client;
    private final SuiAddress packageId;
    private final ContractEvents decoder;

    private PackageEvents(SuiClient client, SuiAddress packageId, ContractEvents decoder) {
        this.client = client;
        this.packageId = packageId;
        this.decoder = decoder;
    }

    static PackageEvents ofRevenuePool(SuiClient client, SuiAddress packageId) {
        return new PackageEvents(client, packageId, ContractEvents.ofRevenuePool(packageId));
    }

    static PackageEvents ofMembership(SuiClient client, SuiAddress packageId) {
        return new PackageEvents(client, packageId, ContractEvents.ofMembership(packageId));
    }

    List<LoggedEvent> logged(String name) {
        var found = new ArrayList<LoggedEvent>();
        client.forEachEvent(StructTag.parse(packageId + "::" + name), found::add);
        return found;
    }

    ContractEvent decode(LoggedEvent event) {
        return decoder.decode(event.event()).orElseThrow();
    }

    <E extends ContractEvent> List<E> all(String name, Class<E> type, Predicate<E> wanted) {
        return logged(name).stream()
                .map(this::decode)
                .map(type::cast)
                .filter(wanted)
                .toList();
    }
}
