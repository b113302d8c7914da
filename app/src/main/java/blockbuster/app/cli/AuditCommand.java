package blockbuster.app.cli;

import blockbuster.app.audit.Audit;
import blockbuster.app.audit.HeldReceipt;
import blockbuster.sui.SuiAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "The platform's acknowledgement of a play, as JSON: tells whether the leaves have it all."
                    + " May be given several times.")
    private List<Path> receipts = new ArrayList<>();

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
            var report = new Audit(client, walrus)
                    .of(distribution, receipts.stream().map(HeldReceipt::read).toList());
            report.lines().forEach(out::println);
            out.flush();
            return report.passes() ? 0 : 1;
        }
    }
}
