package blockbuster.server.chain.internal;

import blockbuster.server.chain.AnnouncementState;
import blockbuster.server.chain.ChainDeployment;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.Membership;
import blockbuster.server.chain.PoolState;
import blockbuster.server.chain.Tier;
import blockbuster.server.chain.UploaderAccount;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.objects.Authority;
import blockbuster.sui.crypto.SuiSignature;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads through the full node's gRPC API. Tiers change rarely and are believed for half a minute. */
@Component
class SuiChainReader implements ChainReader {

    private static final Duration TIERS_BELIEVED = Duration.ofSeconds(30);

    private final SuiNode node;
    private final TransactionEvents events;
    private final LoadingCache<SuiAddress, List<Tier>> tiers;

    SuiChainReader(SuiNode node, TransactionEvents events) {
        this.node = node;
        this.events = events;
        this.tiers = Caffeine.newBuilder()
                .expireAfterWrite(TIERS_BELIEVED)
                .build(registry -> node.ask(client -> MoveObjects.tiers(client.getObject(registry))));
    }

    @Override
    public ChainDeployment deployment() {
        var deployment = node.deployment();
        var packages = deployment.packages();
        var newest = packages.newest();
        var objects = deployment.objects();
        return new ChainDeployment(
                deployment.chainId(),
                deployment.coinType().toString(),
                new ChainDeployment.Packages(packages.revenuePool(), packages.membership(), packages.contentRegistry()),
                new ChainDeployment.Packages(newest.revenuePool(), newest.membership(), newest.contentRegistry()),
                new ChainDeployment.Objects(
                        objects.revenuePool().id(),
                        objects.memberRegistry().id(),
                        objects.contentRegistry().id(),
                        deployment.authorities().contentRegistry().id()));
    }

    @Override
    public Optional<Membership> membership(SuiAddress id) {
        var type = membershipType(node.deployment());
        return node.ask(client -> client.findObject(id))
                .filter(object -> type.equals(object.type()))
                .flatMap(MoveObjects::membership)
                .filter(this::ours);
    }

    @Override
    public List<Membership> membershipsOf(SuiAddress owner) {
        var type = membershipType(node.deployment());
        return node.ask(client -> client.listOwnedObjects(owner, type)).stream()
                .flatMap(object -> MoveObjects.membership(object).stream())
                .filter(this::ours)
                .toList();
    }

    /** Anybody may make another registry of the same package, with prices of its own. */
    private boolean ours(Membership membership) {
        return membership
                .registry()
                .equals(node.deployment().objects().memberRegistry().id());
    }

    private static StructTag membershipType(Deployment deployment) {
        return new StructTag(deployment.packages().membership(), "membership", "MembershipNFT", List.of());
    }

    @Override
    public Optional<UploaderAccount> uploaderAccountOf(SuiAddress owner) {
        var packageId = node.deployment().packages().revenuePool();
        var type = new StructTag(packageId, "uploader_account", "UploaderAccount", List.of());
        return node.ask(client -> client.listOwnedObjects(owner, type)).stream()
                .findFirst()
                .map(MoveObjects::uploaderAccount);
    }

    @Override
    public Optional<SuiAddress> moderatorCapOf(SuiAddress owner) {
        var packageId = node.deployment().packages().contentRegistry();
        var type = new StructTag(packageId, "moderator_cap", "ModeratorCap", List.of());
        var held = node.ask(client -> client.listOwnedObjects(owner, type));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var authority = node.deployment().authorities().contentRegistry().id();
        var inForce =
                node.ask(client -> Authority.of(client.getObject(authority))).operatives();
        return held.stream().map(cap -> cap.id()).filter(inForce::contains).findFirst();
    }

    @Override
    public List<Tier> tiers() {
        return tiers.get(node.deployment().objects().memberRegistry().id());
    }

    @Override
    public PoolState pool() {
        var id = node.deployment().objects().revenuePool().id();
        return MoveObjects.pool(node.ask(client -> client.getObject(id)));
    }

    @Override
    public Optional<AnnouncementState> announcement(SuiAddress id) {
        return node.ask(client -> client.findObject(id)).map(MoveObjects::announcement);
    }

    @Override
    public Instant now() {
        return MoveObjects.clock(node.ask(client -> client.getObject(SuiAddress.CLOCK)));
    }

    @Override
    public Optional<String> refusalOfPersonalMessage(SuiAddress signer, byte[] message, SuiSignature signature) {
        return node.ask(client -> client.refusalOfPersonalMessage(signer, message, signature));
    }

    @Override
    public List<ChainEvent> events(String transaction) {
        var digest = Digest.parse(transaction);
        return node.ask(client -> client.getTransaction(digest))
                .map(events::of)
                .orElseThrow(() -> new ChainException("The node doesn't know transaction " + transaction, null));
    }
}
