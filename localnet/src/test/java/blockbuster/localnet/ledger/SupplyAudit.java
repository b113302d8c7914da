package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsReader;
import blockbuster.localnet.Accumulator;
import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.TransactionEffects;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts every MIST by reading the chain from its start: coins, pool balances, deposits and fees. Amounts wrap around as
 * the faucet holds nearly 2^63; equality is what counts.
 */
record SupplyAudit(long total) {
    static SupplyAudit of(Ledger ledger) {
        Map<SuiAddress, LedgerObject> live = new HashMap<>();
        ledger.ownedObjects(ledger.faucetKey().address(), null, null, 64).forEach(coin -> live.put(coin.id(), coin));
        long fees = 0;
        for (long i = 1; i <= ledger.latestCheckpoint().sequence(); i++) {
            for (var digest : ledger.checkpoint(i).orElseThrow().transactions()) {
                var effects = ledger.transaction(digest).orElseThrow().effects();
                fees += effects.gasUsed().computation() + effects.gasUsed().nonRefundable();
                effects.changedObjects().forEach(change -> {
                    live.remove(change.id());
                    ledger.object(change.id()).ifPresent(object -> live.put(object.id(), object));
                });
            }
        }
        return new SupplyAudit(
                fees + live.values().stream().mapToLong(SupplyAudit::money).sum());
    }

    /** What a transaction made of nothing, or lost: zero if its objects and fees are worth what its objects were before. */
    static long difference(Ledger ledger, TransactionEffects effects) {
        long difference = effects.gasUsed().computation() + effects.gasUsed().nonRefundable();
        for (var change : effects.changedObjects()) {
            if (change.output() instanceof AccumulatorWrite sum) {
                difference += sum.change().longValueExact();
                continue;
            }
            if (change.input() != null) {
                difference -= money(
                        ledger.object(change.id(), change.input().version()).orElseThrow());
            }
            difference += ledger.object(change.id()).map(SupplyAudit::money).orElse(0L);
        }
        return difference;
    }

    static long money(LedgerObject object) {
        long inside = object instanceof LedgerObject.MoveObject move ? balances(move) : 0;
        return object.storageRebate() + inside;
    }

    private static long balances(LedgerObject.MoveObject object) {
        if (Accumulator.of(object)
                .flatMap(Accumulator::coinType)
                .filter(StructTag.SUI::equals)
                .isPresent()) {
            return Accumulator.value(object).longValueExact();
        }
        BcsReader in = object.contents().reader();
        in.fixed(SuiAddress.LENGTH);
        if (object.type().isCoin()) {
            return in.u64();
        }
        if (object.type().name().equals("RevenuePool")) {
            in.u64();
            in.u64();
            return in.u64() + in.u64();
        }
        return 0;
    }
}
