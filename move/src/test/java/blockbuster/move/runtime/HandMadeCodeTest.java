package blockbuster.move.runtime;

import static blockbuster.move.binary.Opcode.*;
import static blockbuster.move.binary.TestingModule.load;
import static blockbuster.move.binary.TestingModule.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.binary.TestingModule;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.Cell;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.ListVector;
import blockbuster.move.value.Value;
import blockbuster.move.value.VariantValue;
import blockbuster.move.verify.ModuleVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Instructions that the compiler never makes, or only in one form. */
final class HandMadeCodeTest {
    private static final SignatureToken U64 = Primitive.U64;
    private static final SignatureToken BOOL = Primitive.BOOL;
    private static final long FUEL = 10_000;

    private final TestingModule module = new TestingModule();

    private List<Value> run(
            List<SignatureToken> parameters,
            List<SignatureToken> results,
            List<Value> arguments,
            Instruction... instructions) {
        int handle = module.handle(
                0,
                "run",
                module.signature(parameters.toArray(SignatureToken[]::new)),
                module.signature(results.toArray(SignatureToken[]::new)));
        var compiled = module.define(handle, 0, instructions).build();
        ModuleVerifier.verify(compiled);
        var vm = new MoveVm(
                id -> Optional.of(compiled).filter(own -> own.id().equals(id)), new NativeFunctions.Builder().build());
        var function = vm.module(compiled.id()).findFunction("run").orElseThrow();
        return vm.call(function, List.of(), arguments, new Execution(FUEL, this));
    }

    private static Value logic(Opcode opcode, boolean left, boolean right) {
        return new HandMadeCodeTest()
                .run(
                        List.of(BOOL, BOOL),
                        List.of(BOOL),
                        List.of(BoolValue.of(left), BoolValue.of(right)),
                        op(MOVE_LOC, 0),
                        op(MOVE_LOC, 1),
                        op(opcode),
                        op(RET))
                .getFirst();
    }

    @Test
    void combinesBooleans() {
        for (boolean left : new boolean[] {false, true}) {
            for (boolean right : new boolean[] {false, true}) {
                assertThat(logic(AND, left, right)).isEqualTo(BoolValue.of(left && right));
                assertThat(logic(OR, left, right)).isEqualTo(BoolValue.of(left || right));
            }
        }
    }

    @Test
    void branchesWhenTrue() {
        var results = run(
                List.of(BOOL),
                List.of(U64),
                List.of(BoolValue.TRUE),
                op(NOP),
                op(MOVE_LOC, 0),
                op(BR_TRUE, 5),
                load(LD_U64, 0, 1),
                op(RET),
                load(LD_U64, 0, 2),
                op(RET));

        assertThat(results).containsExactly(IntValue.u64(2));
    }

    @Test
    void unpacksVectorsOntoTheStack() {
        int element = module.signature(U64);
        var results = run(
                List.of(new Vector(U64)),
                List.of(U64, U64),
                List.of(new ListVector(new ArrayList<>(List.of(IntValue.u64(7), IntValue.u64(9))))),
                op(MOVE_LOC, 0),
                load(VEC_UNPACK, element, 2),
                op(RET));

        assertThat(results).containsExactly(IntValue.u64(7), IntValue.u64(9));
    }

    @Test
    void unpacksOnlyVectorsOfTheExpectedLength() {
        int element = module.signature(U64);
        var failure = catchThrowableOfType(
                VmException.class,
                () -> run(
                        List.of(new Vector(U64)),
                        List.of(U64),
                        List.of(new ListVector()),
                        op(MOVE_LOC, 0),
                        load(VEC_UNPACK, element, 1),
                        op(RET)));

        assertThat(failure.status()).isEqualTo(StatusCode.VECTOR_OPERATION_ERROR);
        assertThat(failure.subStatus()).isEqualTo(3);
        assertThat(failure.location().instruction()).isEqualTo(1);
    }

    @Test
    void unpacksOnlyTheExpectedVariant() {
        module.enumOf("Choice", 7, U64, BOOL);
        var failure = catchThrowableOfType(
                VmException.class,
                () -> run(
                        List.of(),
                        List.of(BOOL),
                        List.of(),
                        load(LD_U64, 0, 1),
                        op(PACK_VARIANT, 0),
                        op(UNPACK_VARIANT, 1),
                        op(RET)));

        assertThat(failure.status()).isEqualTo(StatusCode.VARIANT_TAG_MISMATCH);
        assertThat(failure.location().instruction()).isEqualTo(2);
    }

    @Test
    void borrowsOnlyTheExpectedVariant() {
        module.enumOf("Choice", 7, U64, BOOL);
        var choice = new SignatureToken.Reference(false, new SignatureToken.Datatype(0, List.of()));
        var failure = catchThrowableOfType(
                VmException.class,
                () -> run(
                        List.of(choice),
                        List.of(BOOL),
                        List.of(new Cell(new VariantValue(0, new Value[] {IntValue.u64(1)})).reference()),
                        op(MOVE_LOC, 0),
                        op(UNPACK_VARIANT_IMM_REF, 1),
                        op(READ_REF),
                        op(RET)));

        assertThat(failure.status()).isEqualTo(StatusCode.VARIANT_TAG_MISMATCH);
        assertThat(failure.location().instruction()).isEqualTo(1);
    }

    @Test
    void endlessLoopsRunOutOfFuel() {
        var failure =
                catchThrowableOfType(VmException.class, () -> run(List.of(), List.of(), List.of(), op(BRANCH_TO, 0)));

        assertThat(failure.status()).isEqualTo(StatusCode.OUT_OF_GAS);
    }
}
