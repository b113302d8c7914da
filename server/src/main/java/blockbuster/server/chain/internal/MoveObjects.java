package blockbuster.server.chain.internal;

import blockbuster.server.chain.AnnouncementState;
import blockbuster.server.chain.Membership;
import blockbuster.server.chain.PoolState;
import blockbuster.server.chain.Tier;
import blockbuster.server.chain.UploaderAccount;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.Announcement;
import blockbuster.sui.contract.objects.MemberRegistry;
import blockbuster.sui.contract.objects.MembershipNft;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.rpc.SuiObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the contracts' objects into the words of this module. */
final class MoveObjects {

    private MoveObjects() {}

    /** Empty while no account holds it. */
    static Optional<Membership> membership(SuiObject object) {
        return account(object.owner()).map(owner -> {
            var nft = MembershipNft.of(object);
            return new Membership(
                    nft.id(),
                    owner,
                    nft.registry(),
                    nft.number(),
                    nft.tier(),
                    nft.tierName(),
                    U64.time(nft.startedAtMs()),
                    U64.time(nft.expiresAtMs()));
        });
    }

    private static Optional<SuiAddress> account(Owner owner) {
        return switch (owner) {
            case Owner.Account(SuiAddress address) -> Optional.of(address);
            case Owner.ConsensusAccount(long version, SuiAddress address) -> Optional.of(address);
            case Owner.Parent parent -> Optional.empty();
            case Owner.Shared shared -> Optional.empty();
            case Owner.Immutable immutable -> Optional.empty();
        };
    }

    static UploaderAccount uploaderAccount(SuiObject object) {
        var account = blockbuster.sui.contract.objects.UploaderAccount.of(object);
        return new UploaderAccount(account.id(), account.owner(), account.name(), U64.time(account.registeredAtMs()));
    }

    static List<Tier> tiers(SuiObject object) {
        var tiers = MemberRegistry.of(object).tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(id -> tier(id, tiers.get(id)))
                .toList();
    }

    private static Tier tier(int id, MemberRegistry.Tier tier) {
        return new Tier(
                id,
                tier.name(),
                U64.toBig(tier.price()),
                Duration.ofMillis(tier.durationMs()),
                Math.toIntExact(tier.maxHeight()),
                Math.toIntExact(tier.maxStreams()));
    }

    /** The framework's {@code Clock}: its id, then the time in milliseconds. */
    static Instant clock(SuiObject object) {
        return object.decode(reader -> {
            SuiAddress.decode(reader);
            return U64.time(reader.u64());
        });
    }

    static PoolState pool(SuiObject object) {
        var pool = RevenuePool.of(object);
        return new PoolState(
                pool.id(),
                Math.toIntExact(pool.creatorBps()),
                U64.toBig(pool.creatorPool()),
                U64.toBig(pool.treasury()),
                U64.time(pool.distributedUntilMs()),
                Duration.ofMillis(pool.challengeWindowMs()),
                Optional.ofNullable(pool.announcement()),
                Optional.ofNullable(pool.openDistribution()));
    }

    static AnnouncementState announcement(SuiObject object) {
        var announcement = Announcement.of(object);
        return new AnnouncementState(
                announcement.id(),
                U64.time(announcement.opensAtMs()),
                announcement.challenges(),
                announcement.unanswered());
    }
}
