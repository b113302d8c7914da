package blockbuster.media.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.media.MediaException;
import blockbuster.media.TranscodeCancelledException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private final CompletableFuture<ProcessHandle> child = new CompletableFuture<>();

    @TempDir
    Path folder;

    @Test
    void reportsExitCodeLinesAndErrors() {
        var lines = new ArrayList<String>();

        var outcome = run("echo one; echo two; for i in $(seq 200); do echo bad$i >&2; done; exit 7", 20, lines::add);

        assertThat(lines).containsExactly("one", "two");
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.errorLines()).isEqualTo(200);
        assertThat(outcome.firstErrors()).hasSize(50).startsWith("bad1", "bad2");
    }

    @Test
    void inheritsNoEnvironment() {
        var lines = new ArrayList<String>();

        run("echo \"home=$HOME\"", 20, lines::add);

        assertThat(lines).containsExactly("home=");
    }

    @Test
    void cutsEndlessLine() {
        var lines = new ArrayList<String>();

        run("head -c 1000000 /dev/zero | tr '\\0' x", 20, lines::add);

        assertThat(lines).singleElement().satisfies(line -> assertThat(line).hasSize(64 * 1024));
    }

    @Test
    void deadlineEndsTheChildAndItsDescendants() {
        var lines = new ArrayList<String>();

        assertThatThrownBy(() -> run("sleep 300 & echo $!; wait", 1, lines::add))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("took longer than 1 s");

        assertGone();
        var descendant = ProcessHandle.of(Long.parseLong(lines.getFirst()));
        assertThat(descendant.filter(ChildProcessTest::runs)).isEmpty();
    }

    @Test
    void cancellationEndsTheChild() {
        var listener = new Listener(line -> {}) {
            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> ChildProcess.run(command("sleep 300", 60), listener))
                .isInstanceOf(TranscodeCancelledException.class);
        assertGone();
    }

    @Test
    void interruptionEndsTheChild() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var worker = Thread.ofVirtual().start(() -> {
            try {
                run("sleep 300", 60, line -> {});
            } catch (TranscodeCancelledException e) {
                thrown.set(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        child.get(20, TimeUnit.SECONDS);

        worker.interrupt();
        worker.join();

        assertThat(thrown.get()).isInstanceOf(TranscodeCancelledException.class);
        assertGone();
    }

    @Test
    void listenersExceptionEndsTheChildAndReachesTheCaller() {
        assertThatThrownBy(() -> run("echo go; sleep 300", 60, line -> {
                    throw new IllegalStateException("enough of " + line);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough of go");
        assertGone();
    }

    /** A killed process whose new parent has not taken note yet still has an entry, but no command. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private void assertGone() {
        assertThat(child.join().isAlive()).isFalse();
    }

    private ChildOutcome run(String script, int seconds, ChildListener lines) {
        return ChildProcess.run(command(script, seconds), new Listener(lines));
    }

    private ChildCommand command(String script, int seconds) {
        return new ChildCommand(
                List.of("/bin/sh", "-c", script), Map.of("PATH", "/usr/bin:/bin"), folder, Duration.ofSeconds(seconds));
    }

    private class Listener implements ChildListener {
        private final ChildListener lines;

        Listener(ChildListener lines) {
            this.lines = lines;
        }

        @Override
        public void started(ProcessHandle handle) {
            child.complete(handle);
        }

        @Override
        public void line(String line) {
            lines.line(line);
        }
    }
}
