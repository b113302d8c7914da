package blockbuster.app.audit;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an audit recomputed, and where that differs from what was published, committed to, or paid. */
public final class AuditReport {
    private final String summary;
    private final List<CreatorPayout> expected;
    private final Map<SuiAddress, BigInteger> paid;
    private final Findings findings;

    AuditReport(String summary, List<CreatorPayout> expected, Map<SuiAddress, BigInteger> paid, Findings findings) {
        this.summary = summary;
        this.expected = List.copyOf(expected);
        this.paid = Map.copyOf(paid);
        this.findings = findings;
    }

    /** Whether everything is as it must be. */
    public boolean passes() {
        return findings.count() == 0;
    }

    /** The differences alone, each a sentence; of very many, the first of each creator and how many more there are. */
    public List<String> differences() {
        var all = new ArrayList<>(findings.general());
        findings.creators().forEach(creator -> findings.of(creator).forEach(found -> all.add(creator + ": " + found)));
        return all;
    }

    /** The whole, for people: a line for each creator, then the verdict. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(summary);
        findings.general().forEach(found -> lines.add("WRONG  " + found));
        var creators = new TreeMap<SuiAddress, CreatorPayout>();
        expected.forEach(payout -> creators.put(payout.uploader(), payout));
        creators.values().forEach(payout -> lines.add(verdict(payout)));
        for (var creator : findings.creators()) {
            if (!creators.containsKey(creator)) {
                lines.add("WRONG  " + creator + "  " + String.join(" ", findings.of(creator)));
            }
        }
        lines.add(passes() ? "PASS: all of it is as it must be." : "FAIL: " + findings.count() + " difference(s).");
        return lines;
    }

    private String verdict(CreatorPayout payout) {
        var found = findings.of(payout.uploader());
        return (found.isEmpty() ? "ok     " : "WRONG  ") + payout.uploader()
                + "  earned " + payout.share()
                + (payout.carriedIn().signum() > 0 ? ", carried in " + payout.carriedIn() : "")
                + ": " + fate(payout)
                + (found.isEmpty() ? "" : "  " + String.join(" ", found));
    }

    private String fate(CreatorPayout payout) {
        if (payout.claimed().signum() > 0) {
            return "claim of " + payout.claimed();
        }
        if (payout.carried().signum() > 0) {
            return "carried over " + payout.carried();
        }
        return "paid " + paid.getOrDefault(payout.uploader(), BigInteger.ZERO);
    }
}
