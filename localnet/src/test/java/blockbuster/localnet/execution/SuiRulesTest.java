package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.AbilitySet;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.DatatypeHandle;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Visibility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Our own modules keep Sui's rules; each with one name, ability or visibility changed breaks one of them. */
final class SuiRulesTest {
    private static CompiledModule module(String pack, String name) throws IOException {
        try (var json = SuiRulesTest.class.getResourceAsStream("/blockbuster/contracts/" + pack + ".json")) {
            for (var module : JsonMapper.shared().readTree(json).path("modules")) {
                var compiled = CompiledModule.parse(Base64.getDecoder().decode(module.asString()));
                if (compiled.id().name().equals(name)) {
                    new SuiRules(compiled).check();
                    return compiled;
                }
            }
        }
        throw new AssertionError("no module " + name);
    }

    private static void refused(CompiledModule module, String message) {
        var refusal = catchThrowableOfType(ExecutionFailedException.class, () -> new SuiRules(module).check());
        assertThat(refusal).isNotNull();
        assertThat(refusal).hasMessageContaining(message);
        assertThat(refusal.failure().kind()).isEqualTo(Kind.SUI_MOVE_VERIFICATION_ERROR);
    }

    @Test
    void objectsStartWithTheirId() throws IOException {
        refused(renamed(module("revenue_pool", "uploader_account"), "id", "identity"), "no first field id: UID");
    }

    @Test
    void identifiersOfObjectsAreFresh() throws IOException {
        refused(renamed(module("revenue_pool", "uploader_account"), "new", "recycle"), "UID does not come from");
    }

    @Test
    void nobodyCallsAnInitializer() throws IOException {
        refused(renamed(module("revenue_pool", "uploader_account"), "new", "init"), "calls an initializer");
    }

    @Test
    void othersObjectsAreTransferredByTheirOwnRules() throws IOException {
        refused(
                renamed(module("revenue_pool", "payout_batch"), "public_transfer", "transfer"),
                "type of another module");
    }

    @Test
    void initializersArePrivate() throws IOException {
        refused(
                withFunctions(
                        module("membership", "membership"),
                        function -> new FunctionDef(
                                function.handle(), Visibility.PUBLIC, function.entry(), function.code())),
                "init must be private");
    }

    @Test
    void witnessesCanOnlyBeDropped() throws IOException {
        var all = new AbilitySet(7);
        refused(
                withHandles(
                        module("membership", "membership"),
                        handle -> new DatatypeHandle(handle.module(), handle.name(), all, handle.typeParameters())),
                "drop alone");
    }

    private static CompiledModule renamed(CompiledModule module, String name, String replacement) {
        var names = new ArrayList<>(module.identifiers());
        names.set(names.indexOf(name), replacement);
        return with(module, names, module.functionDefs(), module.datatypeHandles());
    }

    private static CompiledModule withFunctions(CompiledModule module, UnaryOperator<FunctionDef> change) {
        var functions = module.functionDefs().stream().map(change).toList();
        return with(module, module.identifiers(), functions, module.datatypeHandles());
    }

    private static CompiledModule withHandles(CompiledModule module, UnaryOperator<DatatypeHandle> change) {
        var handles = module.datatypeHandles().stream()
                .map(handle -> handle.abilities().hasKey() ? handle : change.apply(handle))
                .toList();
        return with(module, module.identifiers(), module.functionDefs(), handles);
    }

    private static CompiledModule with(
            CompiledModule module, List<String> names, List<FunctionDef> functions, List<DatatypeHandle> handles) {
        return new CompiledModule(
                module.version(),
                module.self(),
                module.moduleHandles(),
                handles,
                module.functionHandles(),
                module.functionInstantiations(),
                module.signatures(),
                module.constants(),
                names,
                module.addresses(),
                module.addressesAt(),
                module.friends(),
                module.structDefs(),
                module.structInstantiations(),
                functions,
                module.fieldHandles(),
                module.fieldInstantiations(),
                module.enumDefs(),
                module.enumInstantiations(),
                module.variantHandles(),
                module.variantInstantiations());
    }
}
