package blockbuster.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickBuildTest {

    @TempDir
    Path root;

    @Test
    void forgetsWhatMavenKnowsOfCompiledClassesAndNothingElse() throws Exception {
        var known = file("bcs/target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst");
        var compiled = file("bcs/target/classes/blockbuster/bcs/Reader.class");
        var source = file("move/pom.xml");

        QuickBuild.forget(root);

        assertThat(known).doesNotExist();
        assertThat(compiled).exists();
        assertThat(source).exists();
    }

    private Path file(String name) throws Exception {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
