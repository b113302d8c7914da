package blockbuster.bench;

import blockbuster.localnet.execution.MoveUnitTests;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Move unit tests per second, from the compiled code to the verdicts, beside the official runner (WebAssembly). The
 * official one compiles each time it runs: what compiling alone takes is measured and taken off.
 */
final class UnitTests {
    private static final List<String> FRAMEWORK = List.of("move-stdlib", "sui-framework");
    private static final String PACKAGE = "revenue_pool";

    private final int rounds;

    UnitTests(int rounds) {
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        var ours = ours();
        var official = OfficialMachine.tests(PACKAGE);
        var whole = official.times("whole");
        var compiling = official.times("compiling");
        var running = new ArrayList<Duration>();
        for (int i = 0; i < whole.size(); i++) {
            running.add(whole.get(i).minus(compiling.get(i)));
        }
        var theirs = new Figures("official runner, " + PACKAGE + " without compiling", ours.work(), running);
        out.println(ours);
        out.println(new Figures("official runner, " + PACKAGE + " with compiling", ours.work(), whole));
        out.println(theirs);
        out.printf("%-58s %14.2f%n", "ratio ours / official without compiling", ours.ratioTo(theirs));
    }

    Figures ours() throws Exception {
        int tests = (int) loaded().tests().stream()
                .filter(test -> test.packageName().equals(PACKAGE))
                .count();
        UnitTests.runAll();
        return Figures.measure("unit tests of " + PACKAGE, tests, rounds, () -> Figures.time(UnitTests::runAll));
    }

    private static void runAll() throws Exception {
        var loaded = loaded();
        for (var test : loaded.tests()) {
            if (test.packageName().equals(PACKAGE)
                    && loaded.run(test).isPresent() == test.expected().isMissingNode()) {
                throw new IllegalStateException(test + " has another verdict than the official runner's");
            }
        }
    }

    /** Reads and checks the code of the package and of what it uses. */
    private static MoveUnitTests loaded() throws Exception {
        var tests =
                new MoveUnitTests(Path.of(System.getProperty("bench.home", "."), "../contracts/target/test-bytecode"));
        for (var name : FRAMEWORK) {
            tests.load(name);
        }
        return tests.load(PACKAGE);
    }
}
