package blockbuster.media.process;

import java.util.List;

/** How a child ended; of its standard error only the count and the first lines are kept. */
public record ChildOutcome(int exitCode, long errorLines, List<String> firstErrors) {

    public ChildOutcome {
        firstErrors = List.copyOf(firstErrors);
    }

    public boolean failed() {
        return exitCode != 0;
    }
}
