package blockbuster.move.verify;

import static blockbuster.move.binary.Opcode.*;
import static blockbuster.move.binary.TestingModule.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.move.AbilitySet;
import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.binary.TestingModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Each limit of mainnet's: as much as it allows is accepted, one more refused. */
final class LimitsTest {
    private static final int DROP = 2;
    private static final SignatureToken U64 = Primitive.U64;
    private static final TypeParameter PLAIN = new TypeParameter(TestingModule.NONE, false);

    /** A module with so many of something. */
    private static void limited(int most, String message, BiConsumer<TestingModule, Integer> maker) {
        var fits = new TestingModule();
        maker.accept(fits, most);
        ModuleVerifier.verify(fits.build());

        var tooMuch = new TestingModule();
        maker.accept(tooMuch, most + 1);
        refused(tooMuch, message);
    }

    private static void refused(TestingModule module, String message) {
        var refusal = catchThrowableOfType(MalformedModuleException.class, () -> ModuleVerifier.verify(module.build()));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isIn(Rule.LIMIT, Rule.BOUNDS);
        assertThat(refusal).hasMessageContaining(message);
    }

    private static SignatureToken[] times(int count, SignatureToken token) {
        return Collections.nCopies(count, token).toArray(SignatureToken[]::new);
    }

    private static void body(TestingModule module, List<Instruction> code) {
        module.define(module.handle(0, "run", 0, 0), 0, code.toArray(Instruction[]::new));
    }

    @Test
    void limitsIdentifiers() {
        limited(128, "129 characters", (module, n) -> module.identifiers.add("a".repeat(n)));
    }

    @Test
    void limitsFieldsOfStructs() {
        limited(32, "33 fields", (module, n) -> module.struct("S", DROP, List.of(), times(n, U64)));
    }

    @Test
    void limitsFieldsOfAllVariantsTogether() {
        limited(32, "33 fields", (module, n) -> module.enumOf("E", DROP, times(n, U64)));
    }

    @Test
    void limitsVariants() {
        limited(127, "128 variants", (module, n) -> module.enumOfNothing("E", DROP, n));
    }

    @Test
    void limitsTypeParametersOfTypes() {
        limited(32, "33 type parameters", (module, n) -> module.struct("S", DROP, Collections.nCopies(n, PLAIN), U64));
    }

    @Test
    void limitsTypeParametersOfFunctions() {
        limited(
                32,
                "33 type parameters",
                (module, n) -> module.handle(
                        1,
                        "far",
                        0,
                        0,
                        Collections.nCopies(n, TestingModule.NONE).toArray(AbilitySet[]::new)));
    }

    @Test
    void limitsParameters() {
        limited(128, "129 parameters", (module, n) -> module.handle(1, "far", module.signature(times(n, U64)), 0));
    }

    @Test
    void limitsLocals() {
        limited(
                255,
                "number of locals",
                (module, n) -> module.define(module.handle(0, "run", 0, 0), module.signature(times(n, U64)), op(RET)));
    }

    @Test
    void limitsPartsOfTypes() {
        // A type weighs four, what stands for it too, a vector or a plain type one.
        limited(256, "257 parts of a type", (module, n) -> {
            module.struct("S", DROP, Collections.nCopies(31, PLAIN), U64);
            var arguments = new ArrayList<SignatureToken>(Collections.nCopies(31, U64));
            SignatureToken row = new SignatureToken.Datatype(0, arguments);
            var rows = new ArrayList<SignatureToken>(Collections.nCopies(24, U64));
            rows.addAll(Collections.nCopies(6, row));
            rows.add(vectors(n - 4 - 24 - 6 * 35 - 1, U64));
            module.signature(new SignatureToken.Datatype(0, rows));
        });
    }

    private static SignatureToken vectors(int levels, SignatureToken element) {
        var type = element;
        for (int i = 0; i < levels; i++) {
            type = new Vector(type);
        }
        return type;
    }

    @Test
    void limitsFunctions() {
        limited(1000, "1001 functions", (module, n) -> {
            for (int i = 0; i < n; i++) {
                module.define(module.handle(0, "f" + i, 0, 0), 0, op(RET));
            }
        });
    }

    @Test
    void limitsStructsAndEnumsTogether() {
        limited(200, "201 structs and enums", (module, n) -> {
            for (int i = 0; i < 100; i++) {
                module.struct("S" + i, DROP, List.of(), U64);
            }
            for (int i = 100; i < n; i++) {
                module.enumOf("E" + i, DROP, U64);
            }
        });
    }

    @Test
    void limitsBlocks() {
        limited(1024, "1025 blocks", (module, n) -> {
            var code = new ArrayList<Instruction>();
            for (int i = 1; i < n; i++) {
                code.add(op(BRANCH_TO, i));
            }
            code.add(op(RET));
            body(module, code);
        });
    }

    @Test
    void limitsNestedLoops() {
        // The first blocks each start a loop whose end is at the end of the body.
        limited(5, "6 nested loops", (module, n) -> {
            var code = new ArrayList<Instruction>(Collections.nCopies(n, op(NOP)));
            for (int i = n - 1; i >= 0; i--) {
                code.add(op(LD_TRUE));
                code.add(op(BR_TRUE, i));
            }
            code.add(op(RET));
            body(module, code);
        });
    }

    @Test
    void limitsOperandsAtOnce() {
        limited(1024, "too many operands", (module, n) -> {
            var code = new ArrayList<Instruction>(Collections.nCopies(n, op(LD_TRUE)));
            code.addAll(Collections.nCopies(n, op(POP)));
            code.add(op(RET));
            body(module, code);
        });
    }

    @Test
    void limitsOperandsMadeInABlock() {
        limited(10_000, "10001 operands made", (module, n) -> {
            var code = new ArrayList<Instruction>();
            for (int i = 0; i < n; i++) {
                code.add(op(LD_TRUE));
                code.add(op(POP));
            }
            code.add(op(RET));
            body(module, code);
        });
    }

    @Test
    void refusesWhatTakesTooLongToCheck() {
        var module = new TestingModule();
        var references = Collections.<SignatureToken>nCopies(128, new Reference(false, U64));
        int all = module.signature(references.toArray(SignatureToken[]::new));
        int mix = module.handle(1, "mix", all, module.signature(references.getFirst()));
        var code = new ArrayList<Instruction>();
        for (int block = 0; block < 500; block++) {
            for (int i = 0; i < references.size(); i++) {
                code.add(op(COPY_LOC, i));
            }
            code.add(op(CALL, mix));
            code.add(op(ST_LOC, block % references.size()));
            code.add(op(LD_TRUE));
            code.add(op(BR_TRUE, code.size() + 1));
        }
        code.add(op(BRANCH_TO, 0));
        module.define(module.handle(0, "run", all, 0), 0, code.toArray(Instruction[]::new));
        refused(module, "too complex");
    }
}
