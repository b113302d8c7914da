package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.sui.contract.events.ContractEvent.Deposited;
import blockbuster.sui.rpc.LoggedEvent;
import blockbuster.sui.rpc.SuiClient;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * Whether the money that was divided is all that the pool had: no more than it held at the announcement, and no less than
 * that without what was paid in after the period's end.
 */
final class PoolCheck {
    private final SuiClient client;

    PoolCheck(SuiClient client) {
        this.client = client;
    }

    void check(ChainRecord chain, LeavesHeader header, Findings findings) {
        var most = BigInteger.valueOf(chain.announced().poolAmount());
        var least = most.subtract(depositedAfterTheEnd(chain));
        findings.require(
                header.poolAmount().compareTo(least) >= 0 && header.poolAmount().compareTo(most) <= 0,
                "The leaves divide a pool of " + header.poolAmount() + ", but it held between " + least + " and " + most
                        + ".");
    }

    private BigInteger depositedAfterTheEnd(ChainRecord chain) {
        var end = Instant.ofEpochMilli(chain.opened().periodEndMs());
        var events = PackageEvents.ofRevenuePool(client, chain.packageId());
        List<LoggedEvent> deposits = events.logged("revenue_pool::Deposited");
        var late = BigInteger.ZERO;
        for (var deposit : deposits.reversed()) {
            if (!chain.announcedAfter(deposit)) {
                continue;
            }
            if (client.getCheckpoint(deposit.checkpoint()).timestamp().isBefore(end)) {
                break;
            }
            if (events.decode(deposit) instanceof Deposited each
                    && each.pool().equals(chain.opened().pool())) {
                late = late.add(BigInteger.valueOf(each.creatorAmount()));
            }
        }
        return late;
    }
}
