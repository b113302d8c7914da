package blockbuster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the libraries' READMEs show first must compile as it stands there. */
class ReadmeExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What an example takes from its reader's own program. */
    private static final Map<String, String> GIVEN = Map.of(
            "bcs", "",
            "move", "Map<ModuleId, Optional<CompiledModule>> modules; ModuleId moduleId;",
            "sui",
                    "SuiClient client; SuiAddress recipient; SuiKeyPair key; SponsorshipRules rules; SuiAddress viewer;"
                            + " byte[] bytesFromTheWallet; SuiSignature viewersSignature;",
            "localnet", "SuiAddress id;",
            "walrus", "Path directory;",
            "media", "Path cacheDir, file, workDir, outDir; byte[] secret; UriScheme uris; List<String> blobIds;",
            "edge", "java.net.URI aggregatorUrl; byte[] streamSecret;");

    private static final Map<String, List<String>> PACKAGES = Map.of(
            "bcs", List.of("bcs"),
            "move", List.of("move", "move.binary", "move.runtime", "move.value", "move.verify"),
            "sui", List.of("sui", "sui.crypto", "sui.rpc", "sui.transaction"),
            "localnet", List.of("localnet", "localnet.junit", "sui", "sui.crypto", "sui.rpc"),
            "walrus", List.of("walrus"),
            "media", List.of("media"),
            "edge", List.of("edge"));

    @TempDir
    private Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"bcs", "move", "sui", "localnet", "walrus", "media", "edge"})
    void compiles(String module) throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(Path.of("..", module, "README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(complaints(module, example)).isEmpty());
    }

    private List<String> complaints(String module, String example) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "-proc:none", "-Xlint:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, found, options, null, List.of(source(module, example)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static JavaFileObject source(String module, String example) {
        var imports = Stream.concat(
                        Stream.of("java.nio.file", "java.util", "org.junit.jupiter.api"),
                        PACKAGES.get(module).stream().map(name -> "blockbuster." + name))
                .map(name -> "import " + name + ".*;")
                .collect(Collectors.joining("\n"));
        var member = example.contains("class ")
                ? "static " + example.replace("…", "")
                : GIVEN.get(module) + "\nvoid example() throws Exception {\n" + example + "}\n";
        var text = imports + "\nclass Example {\n" + member + "}\n";
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
