package blockbuster.sui.contract;

import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment.Authorities;
import blockbuster.sui.contract.Deployment.Capabilities;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.contract.Deployment.SharedObjects;
import blockbuster.sui.contract.objects.Authority;
import blockbuster.sui.contract.objects.MemberRegistry;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads back from the chain what publishing and setting up made. */
final class DeploymentFinder {
    private final SuiClient client;

    DeploymentFinder(SuiClient client) {
        this.client = client;
    }

    /** The member registry for this coin, once the packages have been set up. */
    Optional<SuiObject> registry(SuiAddress membership, TypeTag coinType) {
        return created(new StructTag(membership, "member_registry", "RegistryCreated", List.of()), coinType);
    }

    /** The first revenue pool for this coin, whether or not a member registry pays into it yet. */
    Optional<SuiObject> firstPool(SuiAddress revenuePool, TypeTag coinType) {
        return created(new StructTag(revenuePool, "revenue_pool", "PoolCreated", List.of()), coinType);
    }

    /** The shared objects that come with use, every one that there ever was. */
    List<SuiAddress> titlesAndDistributions(Packages packages) {
        return Stream.of(
                        event(packages.contentRegistry(), "content_item", "ContentSubmitted"),
                        event(packages.revenuePool(), "announcement", "DistributionAnnounced"),
                        event(packages.revenuePool(), "distribution", "DistributionOpened"),
                        event(packages.revenuePool(), "claims", "ClaimsSetAside"))
                .flatMap(this::named)
                .toList();
    }

    private static StructTag event(SuiAddress packageId, String module, String name) {
        return new StructTag(packageId, module, name, List.of());
    }

    /** The objects that such events name in their first field. */
    private Stream<SuiAddress> named(StructTag event) {
        var named = new ArrayList<SuiAddress>();
        client.forEachEvent(
                event,
                logged -> named.add(SuiAddress.decode(logged.event().contents().reader())));
        return named.stream();
    }

    /** The first object for this coin among those that such events name. */
    private Optional<SuiObject> created(StructTag event, TypeTag coinType) {
        return named(event)
                .flatMap(id -> client.findObject(id).stream())
                .filter(object ->
                        object.type() != null && object.type().typeArguments().equals(List.of(coinType)))
                .findFirst();
    }

    Optional<SuiAddress> pool(SuiAddress membership, TypeTag coinType) {
        return registry(membership, coinType)
                .map(object -> MemberRegistry.of(object).pool());
    }

    Authorities authorities(Packages packages) {
        return new Authorities(
                authority(packages, packages.revenuePool()),
                authority(packages, packages.membership()),
                authority(packages, packages.contentRegistry()));
    }

    /** The admin capabilities in force, and the operative ones that publishing made. */
    Capabilities capabilities(Packages packages) {
        Authorities authorities = authorities(packages);
        ExecutedTransaction revenue = publication(packages.revenuePool());
        ExecutedTransaction content = publication(packages.contentRegistry());
        return new Capabilities(
                admin(authorities.revenuePool()),
                created(revenue, packages.revenuePool(), "distributor_cap", "DistributorCap"),
                admin(authorities.membership()),
                admin(authorities.contentRegistry()),
                created(content, packages.contentRegistry(), "moderator_cap", "ModeratorCap"),
                created(content, packages.contentRegistry(), "catalogue_cap", "CatalogueCap"),
                created(content, packages.contentRegistry(), "meter_cap", "MeterCap"));
    }

    Deployment describe(Packages packages, TypeTag coinType) {
        SuiObject registry = registry(packages.membership(), coinType)
                .orElseThrow(() -> new SuiException("the network does not show the member registry yet; run again"));
        SuiAddress contentRegistry = created(
                publication(packages.contentRegistry()),
                packages.contentRegistry(),
                "content_registry",
                "ContentRegistry");
        var objects = new SharedObjects(
                shared(MemberRegistry.of(registry).pool()), SharedObject.of(registry), shared(contentRegistry));
        return new Deployment(
                client.chainId(), packages, objects, authorities(packages), coinType, capabilities(packages));
    }

    private SharedObject authority(Packages packages, SuiAddress of) {
        return shared(created(publication(of), packages.revenuePool(), "authority", "Authority"));
    }

    private SuiAddress admin(SharedObject authority) {
        return Authority.of(client.getObject(authority.id())).admin();
    }

    private SharedObject shared(SuiAddress id) {
        return SharedObject.of(client.getObject(id));
    }

    /** The transaction that published a package's first version. */
    ExecutedTransaction publication(SuiAddress packageId) {
        Digest digest = client.getObject(packageId).previousTransaction();
        return client.getTransaction(digest)
                .orElseThrow(() -> new SuiException(
                        "the node no longer has transaction " + digest + "; ask one that keeps the whole history"));
    }

    private static SuiAddress created(
            ExecutedTransaction publication, SuiAddress packageId, String module, String name) {
        return publication
                .created(packageId, module, name)
                .findFirst()
                .orElseThrow(() -> new SuiException("package " + packageId + " made no " + module + "::" + name))
                .id();
    }
}
