package blockbuster.app.audit;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent;
import blockbuster.sui.contract.events.ContractEvent.Deposited;
import blockbuster.sui.contract.events.ContractEvent.MembershipPurchased;
import blockbuster.sui.contract.events.ContractEvent.MembershipRenewed;
import blockbuster.sui.contract.events.ContractEvent.MembershipUpgraded;
import blockbuster.sui.rpc.LoggedEvent;
import blockbuster.sui.rpc.SuiClient;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The memberships whose money went into a pool, by the chain alone. Whoever runs a platform could publish a contract that
 * says that it sold some, so an event counts only where its transaction paid all that it tells of into the pool.
 *
 * @param packageId of the contract that sold them; which one, the reader may compare with what they know
 */
record Memberships(Optional<SuiAddress> packageId, Collection<Membership> all) {
    private static final String MODULE = "membership";

    /**
     * One membership.
     *
     * @param expiresAtMs by its last payment; whether it lapsed in between is not asked
     * @param payments prices, in their order
     */
    record Membership(long startedAtMs, long expiresAtMs, List<BigInteger> payments) {
        /** Whether it was in force at some moment from the one time to the other. */
        boolean inForce(long fromMs, long untilMs) {
            return startedAtMs < untilMs && expiresAtMs > fromMs;
        }

        private Membership with(Membership later) {
            return new Membership(
                    Math.min(startedAtMs, later.startedAtMs),
                    Math.max(expiresAtMs, later.expiresAtMs),
                    Stream.concat(payments.stream(), later.payments.stream()).toList());
        }
    }

    private record Payment(LoggedEvent at, SuiAddress membership, BigInteger price, Membership bought) {
        /** @param fromMs when the membership began; the end of time for payments that only prolong or lift one */
        private static Payment of(LoggedEvent at, SuiAddress membership, long price, long fromMs, long untilMs) {
            var amount = BigInteger.valueOf(price);
            return new Payment(at, membership, amount, new Membership(fromMs, untilMs, List.of(amount)));
        }
    }

    /** What was bought before the distribution was announced. */
    static Memberships read(SuiClient client, ChainRecord chain) {
        var deposits = deposits(client, chain);
        var seller = deposits.keySet().stream()
                .flatMap(transaction -> seller(client, transaction).stream())
                .findFirst();
        var all = seller.map(packageId -> bought(client, packageId, chain, deposits));
        return new Memberships(seller, all.orElse(List.of()));
    }

    /** What transactions paid into the pool, the first one first. */
    private static Map<Digest, BigInteger> deposits(SuiClient client, ChainRecord chain) {
        var events = PackageEvents.ofRevenuePool(client, chain.packageId());
        var sums = new LinkedHashMap<Digest, BigInteger>();
        for (var logged : events.logged("revenue_pool::Deposited")) {
            if (chain.announcedAfter(logged)
                    && events.decode(logged) instanceof Deposited each
                    && each.pool().equals(chain.opened().pool())) {
                sums.merge(logged.transaction(), BigInteger.valueOf(each.amount()), BigInteger::add);
            }
        }
        return sums;
    }

    private static Optional<SuiAddress> seller(SuiClient client, Digest transaction) {
        return client.getTransaction(transaction).stream()
                .flatMap(found -> found.events().stream())
                .map(event -> event.type())
                .filter(type -> type.module().equals(MODULE) && type.name().equals("MembershipPurchased"))
                .map(type -> type.address())
                .findFirst();
    }

    private static Collection<Membership> bought(
            SuiClient client, SuiAddress packageId, ChainRecord chain, Map<Digest, BigInteger> deposits) {
        var payments = payments(PackageEvents.ofMembership(client, packageId))
                .filter(payment -> chain.announcedAfter(payment.at()))
                .sorted(Comparator.comparingLong(payment -> payment.at().checkpoint()))
                .toList();
        var told = new HashMap<Digest, BigInteger>();
        payments.forEach(payment -> told.merge(payment.at().transaction(), payment.price(), BigInteger::add));
        var all = new HashMap<SuiAddress, Membership>();
        payments.stream()
                .filter(payment -> covers(deposits, told, payment.at().transaction()))
                .forEach(payment -> all.merge(payment.membership(), payment.bought(), Membership::with));
        return all.values();
    }

    private static boolean covers(Map<Digest, BigInteger> deposits, Map<Digest, BigInteger> told, Digest transaction) {
        var needed = told.getOrDefault(transaction, BigInteger.ZERO);
        return deposits.getOrDefault(transaction, BigInteger.ZERO).compareTo(needed) >= 0;
    }

    private static Stream<Payment> payments(PackageEvents events) {
        return Stream.of("MembershipPurchased", "MembershipRenewed", "MembershipUpgraded")
                .flatMap(name -> events.logged(MODULE + "::" + name).stream())
                .flatMap(at -> payment(at, events.decode(at)).stream());
    }

    private static Optional<Payment> payment(LoggedEvent at, ContractEvent event) {
        if (event instanceof MembershipPurchased it) {
            return Optional.of(Payment.of(at, it.membership(), it.price(), it.startedAtMs(), it.expiresAtMs()));
        }
        if (event instanceof MembershipRenewed it) {
            return Optional.of(Payment.of(at, it.membership(), it.price(), Long.MAX_VALUE, it.expiresAtMs()));
        }
        if (event instanceof MembershipUpgraded it) {
            return Optional.of(Payment.of(at, it.membership(), it.price(), Long.MAX_VALUE, it.expiresAtMs()));
        }
        return Optional.empty();
    }

    long inForce(long fromMs, long untilMs) {
        return all.stream().filter(each -> each.inForce(fromMs, untilMs)).count();
    }
}
