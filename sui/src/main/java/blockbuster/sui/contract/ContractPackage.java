package blockbuster.sui.contract;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A compiled Move package.
 *
 * @param modules bytecode, in the order for publishing
 * @param dependencies addresses, or the names of packages that have no fixed one
 * @param placeholder the address that stands for this package in the bytecode of others; null where it has a fixed one
 */
public record ContractPackage(
        String name,
        List<Bytes> modules,
        List<String> dependencies,
        @Nullable SuiAddress placeholder,
        List<Migration> migrations) {
    /**
     * A function {@code migrate}, which lifts one shared object to the package's version.
     *
     * @param parameters types as the compiled ABI writes them: addresses of compilation, {@code T0} for the coin
     */
    public record Migration(String module, List<String> parameters) {
        public Migration {
            parameters = List.copyOf(parameters);
        }
    }

    public ContractPackage {
        modules = List.copyOf(modules);
        dependencies = List.copyOf(dependencies);
        migrations = List.copyOf(migrations);
    }

    /**
     * Reads a package of the contracts jar.
     *
     * @throws SuiException when the class path has no such package
     */
    public static ContractPackage load(String name) {
        String resource = "/blockbuster/contracts/" + name + ".json";
        try (InputStream json = ContractPackage.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new SuiException("the compiled package " + name + " is not on the class path; build contracts/");
            }
            return parse(JsonMapper.shared().readTree(json));
        } catch (IOException unreadable) {
            throw new SuiException("the compiled package " + name + " cannot be read", unreadable);
        }
    }

    /** The addresses to publish with, given where the named packages are. */
    List<SuiAddress> dependencyAddresses(Map<String, SuiAddress> published) {
        return dependencies.stream()
                .map(dependency -> {
                    SuiAddress known = published.get(dependency);
                    return known != null ? known : SuiAddress.parse(dependency);
                })
                .toList();
    }

    private static ContractPackage parse(JsonNode json) {
        return new ContractPackage(
                json.path("name").asString(),
                json.path("modules")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(Bytes::fromBase64)
                        .toList(),
                json.path("dependencies").valueStream().map(JsonNode::asString).toList(),
                json.has("placeholder")
                        ? SuiAddress.parse(json.path("placeholder").asString())
                        : null,
                json.path("abi")
                        .valueStream()
                        .flatMap(ContractPackage::migrations)
                        .toList());
    }

    private static Stream<Migration> migrations(JsonNode module) {
        return module.path("functions")
                .valueStream()
                .filter(function -> function.path("name").asString().equals("migrate"))
                .map(function -> new Migration(
                        module.path("name").asString(),
                        function.path("parameters")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
    }
}
