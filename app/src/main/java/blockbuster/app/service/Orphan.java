package blockbuster.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A child that outlived us, because we were killed and it was not. It is found by its process-id file and believed only when its
 * command line names our folder: ids are reused after a reboot.
 */
final class Orphan {

    private Orphan() {}

    /** The live process that the file names, if it was started for {@code folder}. */
    static Optional<ProcessHandle> find(Path pidFile, Path folder) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return firstNumber(Files.readAllLines(pidFile))
                .flatMap(ProcessHandle::of)
                .filter(process -> names(process, folder));
    }

    private static Optional<Long> firstNumber(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static boolean names(ProcessHandle process, Path folder) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(folder.toString());
    }
}
