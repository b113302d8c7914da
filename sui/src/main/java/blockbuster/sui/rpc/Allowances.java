package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SponsorshipRefusedException.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each account had paid within a sliding window. Thread-safe. */
final class Allowances {
    private final SponsorshipRules rules;
    private final InstantSource clock;
    private final Map<SuiAddress, List<Entry>> entries = new HashMap<>();

    /** One transaction: its budget while it is open, what it cost afterwards. */
    final class Entry {
        private final SuiAddress account;
        private final Instant since;
        private long mist;

        private Entry(SuiAddress account, Instant since, long mist) {
            this.account = account;
            this.since = since;
            this.mist = mist;
        }

        /** It ran. A rebate for freed storage gives no allowance. */
        void settle(long cost) {
            synchronized (Allowances.this) {
                mist = Math.max(0, cost);
            }
        }

        /** It did not run and never will. */
        void cancel() {
            synchronized (Allowances.this) {
                entries.computeIfPresent(account, (_, mine) -> {
                    mine.remove(this);
                    return mine.isEmpty() ? null : mine;
                });
            }
        }
    }

    Allowances(SponsorshipRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws SponsorshipRefusedException when the account has had its share */
    synchronized Entry reserve(SuiAddress account, long budget) {
        forgetOld();
        List<Entry> mine = entries.getOrDefault(account, List.of());
        if (mine.size() >= rules.maxCount()) {
            throw SponsorshipRules.refused(
                    Reason.TOO_MANY,
                    "account " + account + " had " + mine.size() + " transactions paid; try again later");
        }
        long spent = mine.stream().mapToLong(entry -> entry.mist).sum();
        if (spent + budget > rules.maxMist()) {
            throw SponsorshipRules.refused(
                    Reason.ALLOWANCE_SPENT,
                    "account " + account + " had " + spent + " MIST of gas paid of " + rules.maxMist()
                            + ", and this may cost " + budget + "; try again later");
        }
        var entry = new Entry(account, clock.instant(), budget);
        entries.computeIfAbsent(account, _ -> new ArrayList<>()).add(entry);
        return entry;
    }

    private void forgetOld() {
        Instant start = clock.instant().minus(rules.window());
        entries.values().removeIf(mine -> {
            mine.removeIf(entry -> !entry.since.isAfter(start));
            return mine.isEmpty();
        });
    }
}
