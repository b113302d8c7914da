package blockbuster.bench;

import java.io.PrintStream;
import java.util.List;

/** Runs the benchmarks that are named, one after the other. */
public final class Main {
    private static final List<String> ALL = List.of(
            "transactions",
            "restart",
            "publish",
            "vm",
            "unit-tests",
            "payouts",
            "distribution",
            "ladder",
            "playable",
            "first-frame",
            "edge");

    private Main() {}

    public static void main(String[] names) throws Exception {
        var out = System.out;
        for (var name : names.length == 0 ? ALL : List.of(names)) {
            out.println("== " + name + ", on " + Runtime.getRuntime().availableProcessors() + " cores");
            run(name, out);
        }
    }

    /** @param call a name, and for some a colon and sizes */
    private static void run(String call, PrintStream out) throws Exception {
        var parts = call.split(":", 2);
        var size = parts.length == 2 ? parts[1] : "";
        switch (parts[0]) {
            case "transactions" -> new Transactions(2_000, 5).run(out);
            case "restart" -> new Restarts(100_000, 7).run(out);
            case "publish" -> new Publishing(10).run(out);
            case "vm" -> new VmSpeed(1_000_000, 7).run(out);
            case "unit-tests" -> new UnitTests(7).run(out);
            case "distribution" ->
                DistributionScale.of(size.isEmpty() ? "500:100000" : size).run(out);
            case "payouts" -> new Payouts(500, 10, 3).run(out);
            case "first-frame" -> new FirstFrame(20, 120, BenchFilm.FULL_HD).run(out);
            case "edge" -> new EdgeSpeed(5, 3).run(out);
            case "ladder" ->
                new LadderCost(List.of(BenchFilm.Material.values()), 120, BenchFilm.FULL_HD, 60, 3).run(out);
            case "playable" -> new Playable(60, BenchFilm.FULL_HD, 10, 60).run(out);
            default -> throw new IllegalArgumentException("no benchmark " + call + "; there are: " + ALL);
        }
    }
}
