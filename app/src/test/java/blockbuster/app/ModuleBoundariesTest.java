package blockbuster.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the modules, as ARCHITECTURE.md draws them; `contracts` and `web` hold no classes. */
class ModuleBoundariesTest {

    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "bcs", Set.of(),
            "move", Set.of("bcs"),
            "sui", Set.of("bcs"),
            "receipts", Set.of("bcs", "sui"),
            "localnet", Set.of("bcs", "move", "sui"),
            "walrus", Set.of(),
            "media", Set.of(),
            "edge", Set.of("walrus"),
            "server", Set.of("bcs", "sui", "receipts", "walrus", "media"),
            "app", Set.of("bcs", "move", "sui", "receipts", "localnet", "walrus", "media", "edge", "server"));

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("blockbuster");
    }

    @TestFactory
    List<DynamicTest> arrowsPointOneWay() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(module ->
                        DynamicTest.dynamicTest(module.getKey(), () -> usesOnly(module.getKey(), module.getValue())))
                .toList();
    }

    @Test
    void everyModuleIsSeen() {
        var seen = classes.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void noSpringOutsideServerAndApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("blockbuster.server..", "blockbuster.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(classes);
    }

    @Test
    void onlyTheChainModuleOfTheServerSpeaksGrpc() {
        noClasses()
                .that()
                .resideInAPackage("blockbuster.server..")
                .and()
                .resideOutsideOfPackage("blockbuster.server.chain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.grpc..", "blockbuster.sui.rpc..")
                .check(classes);
    }

    private static void usesOnly(String module, Set<String> allowed) {
        var forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> "blockbuster." + other + "..")
                .toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("blockbuster." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(classes);
        }
    }
}
