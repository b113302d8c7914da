package blockbuster.media.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What to run: the complete environment (nothing is inherited), a private folder and a deadline. */
public record ChildCommand(List<String> command, Map<String, String> environment, Path directory, Duration timeout) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
