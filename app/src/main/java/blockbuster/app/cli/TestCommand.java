package blockbuster.app.cli;

import blockbuster.app.testing.QuickBuild;
import blockbuster.app.testing.TestPrograms;
import blockbuster.app.testing.TestReports;
import blockbuster.app.testing.TestTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code test}: every check and test of every part; the last line counts them. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs every check and test of every part, installing what is missing where it can.")
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        var root = Repository.root(System.getenv());
        var missing = TestPrograms.installMissing();
        if (!missing.isEmpty()) {
            System.out.println("Missing: " + String.join(", ", missing) + "; tests that need them will say so.");
        }
        var reports = new TestReports(root);
        reports.clear();
        QuickBuild.forget(root);
        var buildPassed = verify(root);
        var tally = counted(reports.tally(), buildPassed);
        var flaky = reports.passedOnlyAtTheSecondTry();
        if (!flaky.isEmpty()) {
            System.out.println("Passed only at the second try, look at them: " + String.join(", ", flaky));
        }
        System.out.println(tally);
        return tally.isGood() ? 0 : 1;
    }

    /** A build that breaks without a failing test (a formatter, a compiler warning) is one failure. */
    private static TestTally counted(TestTally tests, boolean buildPassed) {
        return buildPassed || tests.failed() > 0 ? tests : new TestTally(tests.passed(), 1);
    }

    /** Two parts at a time, where they don't need each other: few of them keep two cores busy by themselves. */
    private static boolean verify(Path root) throws IOException, InterruptedException {
        var maven = new ProcessBuilder(List.of("mvn", "-B", "-ntp", "-T", "2", "--fail-at-end", "verify"));
        return maven.directory(root.toFile()).inheritIO().start().waitFor() == 0;
    }
}
