package blockbuster.app.cli;

import blockbuster.app.audit.Audit;
import blockbuster.sui.SuiAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit ID}: recomputes a distribution from chain and Walrus. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Recomputes a distribution from the chain and Walrus alone: root, scores, shares and payments."
                + " Ends with 1 if anything differs.")
final class AuditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The distribution's object id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SuiAddress distribution;

    @Mixin
    private PublicEnds ends = new PublicEnds();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var client = ends.chain();
                var walrus = ends.walrus()) {
            var report = new Audit(client, walrus).of(distribution);
            report.lines().forEach(out::println);
            out.flush();
            return report.passes() ? 0 : 1;
        }
    }
}
