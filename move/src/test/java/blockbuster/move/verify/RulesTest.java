package blockbuster.move.verify;

import static blockbuster.move.binary.Opcode.*;
import static blockbuster.move.binary.TestingModule.load;
import static blockbuster.move.binary.TestingModule.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.move.AbilitySet;
import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.binary.Constant;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import blockbuster.move.binary.FieldHandle;
import blockbuster.move.binary.FunctionDef.JumpTable;
import blockbuster.move.binary.Instantiation;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.ModuleHandle;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.binary.TestingModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each module breaks one rule, and a small change mends it. */
final class RulesTest {
    private static final AbilitySet NONE = TestingModule.NONE;
    private static final AbilitySet COPY = new AbilitySet(1);
    private static final int COPY_DROP_STORE = 7;
    private static final int DROP = 2;
    private static final SignatureToken T0 = new SignatureToken.TypeParameter(0);
    private static final SignatureToken U64 = Primitive.U64;
    private static final SignatureToken MUT_U64 = new Reference(true, U64);

    private final TestingModule module = new TestingModule();

    private static Datatype type(int handle, SignatureToken... arguments) {
        return new Datatype(handle, List.of(arguments));
    }

    private void refused(Rule rule, String message) {
        var refusal = catchThrowableOfType(MalformedModuleException.class, () -> ModuleVerifier.verify(module.build()));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal).hasMessageContaining(message);
    }

    private void accepted() {
        ModuleVerifier.verify(module.build());
    }

    private void body(List<SignatureToken> parameters, List<SignatureToken> locals, Instruction... code) {
        body(parameters, locals, List.of(), code);
    }

    private void body(
            List<SignatureToken> parameters,
            List<SignatureToken> locals,
            List<SignatureToken> results,
            Instruction... code) {
        int handle = module.handle(0, "run", signature(parameters), signature(results));
        module.define(handle, signature(locals), code);
    }

    private int signature(List<SignatureToken> tokens) {
        return module.signature(tokens.toArray(SignatureToken[]::new));
    }

    @Test
    void boundsHoldIndexesInTheirTables() {
        module.signatures.add(List.of(type(3)));
        refused(Rule.BOUNDS, "datatype handle 3");
    }

    @Test
    void codeDoesNotRunOffItsEnd() {
        body(List.of(), List.of(), op(NOP));
        refused(Rule.BOUNDS, "falls off its end");
    }

    @Test
    void tablesHoldNothingTwice() {
        module.identifiers.add("own");
        refused(Rule.DUPLICATE, "identifier");
    }

    @Test
    void signaturesAreNotDoubled() {
        module.signatures.add(List.of());
        refused(Rule.DUPLICATE, "signature");
    }

    @Test
    void definitionsAreNotDoubled() {
        body(List.of(), List.of(), op(RET));
        module.define(0, 0, op(RET));
        refused(Rule.DUPLICATE, "function definition");
    }

    @Test
    void ownHandlesAreDefined() {
        module.handle(0, "missing", 0, 0);
        refused(Rule.DUPLICATE, "is not defined");
    }

    @Test
    void othersFunctionsAreNotDefinedHere() {
        module.define(module.handle(1, "far", 0, 0), 0, op(RET));
        refused(Rule.DUPLICATE, "of another module");
    }

    @Test
    void referencesStandOutside() {
        module.signature(new Vector(MUT_U64));
        refused(Rule.SIGNATURE, "a reference inside a type");
    }

    @Test
    void typeArgumentsHaveTheAbilitiesAsked() {
        module.struct("NoCopy", DROP, List.of(), U64);
        module.struct("OfCopy", DROP, List.of(new TypeParameter(COPY, false)), T0);
        body(List.of(type(1, type(0))), List.of(), op(RET));
        refused(Rule.SIGNATURE, "lacks an ability");
    }

    @Test
    void structsHaveFields() {
        module.struct("Empty", DROP, List.of());
        refused(Rule.SIGNATURE, "no fields");
    }

    @Test
    void fieldsAllowTheAbilitiesOfTheirStruct() {
        module.struct("NoCopy", DROP, List.of(), U64);
        module.struct("Copyable", 3, List.of(), type(0));
        refused(Rule.FIELD_ABILITY, "lacks an ability");
    }

    @Test
    void objectsStoreWhatHasStore() {
        module.struct("Plain", DROP, List.of(), U64);
        module.struct("Object", 8, List.of(), type(0));
        refused(Rule.FIELD_ABILITY, "lacks an ability");
    }

    @Test
    void phantomParametersAreNotUsed() {
        module.struct("S", DROP, List.of(new TypeParameter(NONE, true)), new Vector(T0));
        refused(Rule.PHANTOM, "phantom");
    }

    @Test
    void typesDoNotContainThemselves() {
        module.struct("A", DROP, List.of(), new Vector(type(1)));
        module.struct("B", DROP, List.of(), type(0));
        refused(Rule.RECURSIVE_TYPE, "contains itself");
    }

    @Test
    void callsDoNotWrapTypesWithoutEnd() {
        int handle = module.handle(0, "run", 0, 0, NONE);
        module.functionInstantiations.add(new Instantiation(handle, module.signature(new Vector(T0))));
        module.define(handle, 0, op(CALL_GENERIC, 0), op(RET));
        refused(Rule.INSTANTIATION_LOOP, "ever larger");
        module.functionInstantiations.set(0, new Instantiation(handle, module.signature(T0)));
        accepted();
    }

    @Test
    void constantsAreOfTheirType() {
        module.constants.add(new Constant(Primitive.BOOL, new byte[] {2}));
        refused(Rule.CONSTANT, "not of its type");
        module.constants.set(0, new Constant(Primitive.BOOL, new byte[] {1, 0}));
        refused(Rule.CONSTANT, "not of its type");
        module.constants.set(0, new Constant(Primitive.SIGNER, new byte[32]));
        refused(Rule.CONSTANT, "signer");
        module.constants.set(0, new Constant(new Vector(U64), new byte[] {(byte) 0xFF, 0x7F}));
        refused(Rule.CONSTANT, "shorter than its length");
        module.constants.set(0, new Constant(new Vector(Primitive.U8), new byte[] {1, 0}));
        accepted();
    }

    @Test
    void friendsAreNeighbours() {
        module.friends.add(module.moduleHandles.getFirst());
        refused(Rule.FRIEND, "own friend");
        module.friends.set(0, new ModuleHandle(1, 1));
        refused(Rule.FRIEND, "another address");
        module.friends.set(0, module.moduleHandles.get(1));
        accepted();
    }

    @Test
    void genericInstructionsHaveGenericTypes() {
        module.struct("S", DROP, List.of(), U64);
        module.structInstantiations.add(new Instantiation(0, 0));
        body(List.of(), List.of(), load(LD_U64, 0, 1), op(PACK_GENERIC, 0), op(POP), op(RET));
        refused(Rule.CONSISTENCY, "no type arguments");
    }

    @Test
    void plainInstructionsHavePlainTypes() {
        module.struct("S", DROP, List.of(new TypeParameter(NONE, false)), T0);
        body(List.of(), List.of(), load(LD_U64, 0, 1), op(PACK, 0), op(POP), op(RET));
        refused(Rule.CONSISTENCY, "mixed up");
    }

    @Test
    void loopsHaveOneEntry() {
        body(
                List.of(Primitive.BOOL),
                List.of(),
                op(COPY_LOC, 0),
                op(BR_TRUE, 4),
                op(COPY_LOC, 0),
                op(BR_FALSE, 6),
                op(NOP),
                op(BRANCH_TO, 2),
                op(RET));
        refused(Rule.CONTROL_FLOW, "two entries");
    }

    @Test
    void jumpTablesAreUsed() {
        module.enumOf("Choice", COPY_DROP_STORE, U64, U64);
        var tables = List.of(new JumpTable(0, List.of(3, 2)), new JumpTable(0, List.of(2, 3)));
        int handle = module.handle(0, "run", module.signature(new Reference(false, type(0))), 0);
        module.define(handle, 0, tables, op(MOVE_LOC, 0), op(VARIANT_SWITCH, 0), op(RET), op(RET));
        refused(Rule.CONTROL_FLOW, "jump table 1 is not used");
        module.functionDefs.clear();
        module.define(handle, 0, tables.subList(0, 1), op(MOVE_LOC, 0), op(VARIANT_SWITCH, 0), op(RET), op(RET));
        accepted();
    }

    @Test
    void blocksKeepTheStackBalanced() {
        body(List.of(), List.of(), op(LD_TRUE), op(BRANCH_TO, 2), op(POP), op(RET));
        refused(Rule.STACK, "end of a block");
    }

    @Test
    void operandsAreThere() {
        body(List.of(), List.of(), op(POP), op(RET));
        refused(Rule.STACK, "missing");
    }

    @Test
    void nothingIsLeftAtAnAbort() {
        body(List.of(), List.of(), op(LD_TRUE), load(LD_U64, 0, 1), op(ABORT));
        refused(Rule.STACK, "end of a block");
    }

    @Test
    void operandsHaveTheirTypes() {
        body(List.of(), List.of(), op(LD_TRUE), load(LD_U64, 0, 1), op(ADD), op(POP), op(RET));
        refused(Rule.TYPE, "instead of");
    }

    @Test
    void valuesWithoutDropAreNotPopped() {
        module.struct("Potato", 0, List.of(), U64);
        body(List.of(type(0)), List.of(), op(MOVE_LOC, 0), op(POP), op(RET));
        refused(Rule.TYPE, "without drop");
    }

    @Test
    void valuesWithoutCopyAreNotCopied() {
        module.struct("Single", DROP, List.of(), U64);
        body(List.of(type(0)), List.of(), op(COPY_LOC, 0), op(POP), op(RET));
        refused(Rule.TYPE, "without copy");
    }

    @Test
    void frozenReferencesDoNotWrite() {
        body(
                List.of(new Reference(false, U64)),
                List.of(),
                load(LD_U64, 0, 1),
                op(MOVE_LOC, 0),
                op(WRITE_REF),
                op(RET));
        refused(Rule.TYPE, "does not allow changes");
    }

    @Test
    void localsAreReadAfterTheyAreSet() {
        body(List.of(), List.of(U64), op(COPY_LOC, 0), op(POP), op(RET));
        refused(Rule.LOCAL, "may have no value");
    }

    @Test
    void localsAreReadOnlyWhereEveryWaySetThem() {
        body(
                List.of(Primitive.BOOL),
                List.of(U64),
                op(COPY_LOC, 0),
                op(BR_FALSE, 4),
                load(LD_U64, 0, 1),
                op(ST_LOC, 1),
                op(MOVE_LOC, 1),
                op(POP),
                op(RET));
        refused(Rule.LOCAL, "local 1 may have no value");
    }

    @Test
    void valuesWithoutDropAreNotLeftBehind() {
        module.struct("Potato", 0, List.of(), U64);
        body(List.of(type(0)), List.of(), op(RET));
        refused(Rule.LOCAL, "left in a local");
    }

    @Test
    void localsAreNotMovedWhileBorrowed() {
        body(
                List.of(U64),
                List.of(),
                List.of(U64),
                op(IMM_BORROW_LOC, 0),
                op(MOVE_LOC, 0),
                op(POP),
                op(READ_REF),
                op(RET));
        refused(Rule.REFERENCE, "moved while it is borrowed");
    }

    @Test
    void localsAreNotOverwrittenWhileBorrowed() {
        body(
                List.of(U64),
                List.of(),
                List.of(U64),
                op(IMM_BORROW_LOC, 0),
                load(LD_U64, 0, 1),
                op(ST_LOC, 0),
                op(READ_REF),
                op(RET));
        refused(Rule.REFERENCE, "overwritten while it is borrowed");
    }

    @Test
    void localsAreNotCopiedWhileTheyMayChange() {
        body(List.of(U64), List.of(), op(MUT_BORROW_LOC, 0), op(COPY_LOC, 0), op(POP), op(POP), op(RET));
        refused(Rule.REFERENCE, "copied while it is borrowed");
    }

    @Test
    void referencesToLocalsStayInside() {
        body(List.of(U64), List.of(), List.of(new Reference(false, U64)), op(IMM_BORROW_LOC, 0), op(RET));
        refused(Rule.REFERENCE, "beyond the end of its function");
    }

    @Test
    void referencesThroughCallsStayInside() {
        int same = module.handle(1, "same", module.signature(MUT_U64), module.signature(MUT_U64));
        body(List.of(U64), List.of(), List.of(MUT_U64), op(MUT_BORROW_LOC, 0), op(CALL, same), op(RET));
        refused(Rule.REFERENCE, "beyond the end of its function");
    }

    @Test
    void argumentsThatMayWriteAreExclusive() {
        int swap = module.handle(1, "swap", module.signature(MUT_U64, MUT_U64), 0);
        body(List.of(MUT_U64), List.of(), op(COPY_LOC, 0), op(COPY_LOC, 0), op(CALL, swap), op(RET));
        refused(Rule.REFERENCE, "passed on while it is borrowed");
    }

    @Test
    void referencesAreNotReadWhileACopyMayWrite() {
        body(List.of(MUT_U64), List.of(), op(COPY_LOC, 0), op(MOVE_LOC, 0), op(READ_REF), op(POP), op(POP), op(RET));
        refused(Rule.REFERENCE, "read while something below it may change");
    }

    @Test
    void fieldsOfOneStructMayChangeApart() {
        writesFieldWhileBorrowing(1);
        accepted();
    }

    @Test
    void aFieldIsNotWrittenThroughTwoReferences() {
        writesFieldWhileBorrowing(0);
        refused(Rule.REFERENCE, "written while it is borrowed");
    }

    /** Borrows a field through a copy of a reference, writes to field 0 through another, and uses the first. */
    private void writesFieldWhileBorrowing(int written) {
        module.struct("Pair", COPY_DROP_STORE, List.of(), U64, U64);
        module.fieldHandles.add(new FieldHandle(0, 0));
        module.fieldHandles.add(new FieldHandle(0, 1));
        body(
                List.of(new Reference(true, type(0))),
                List.of(MUT_U64, MUT_U64),
                op(COPY_LOC, 0),
                op(MUT_BORROW_FIELD, written),
                op(ST_LOC, 1),
                op(MOVE_LOC, 0),
                op(MUT_BORROW_FIELD, 0),
                op(ST_LOC, 2),
                load(LD_U64, 0, 1),
                op(MOVE_LOC, 2),
                op(WRITE_REF),
                load(LD_U64, 0, 2),
                op(MOVE_LOC, 1),
                op(WRITE_REF),
                op(RET));
    }

    @Test
    void vectorsDoNotGrowWhileAnElementIsBorrowed() {
        int bytes = module.signature(U64);
        body(
                List.of(new Reference(true, new Vector(U64))),
                List.of(),
                List.of(U64),
                op(COPY_LOC, 0),
                load(LD_U64, 0, 0),
                op(VEC_IMM_BORROW, bytes),
                op(MOVE_LOC, 0),
                load(LD_U64, 0, 7),
                op(VEC_PUSH_BACK, bytes),
                op(READ_REF),
                op(RET));
        refused(Rule.REFERENCE, "written while it is borrowed");
    }

    @Test
    void loopsKeepTheBorrowsOfEveryRound() {
        // The first round stores a reference to local 2; the second would overwrite it while it is borrowed.
        body(
                List.of(Primitive.BOOL, new Reference(false, U64)),
                List.of(U64),
                load(LD_U64, 0, 1),
                op(ST_LOC, 2),
                op(IMM_BORROW_LOC, 2),
                op(ST_LOC, 1),
                op(COPY_LOC, 0),
                op(BR_TRUE, 0),
                op(RET));
        refused(Rule.REFERENCE, "overwritten while it is borrowed");
    }

    @Test
    void variantsAreNotReplacedWhileAFieldIsBorrowed() {
        int choice = module.enumOf("Choice", COPY_DROP_STORE, U64, Primitive.BOOL);
        body(
                List.of(new Reference(true, type(choice)), type(choice)),
                List.of(),
                List.of(U64),
                op(COPY_LOC, 0),
                op(UNPACK_VARIANT_IMM_REF, 0),
                op(COPY_LOC, 1),
                op(MOVE_LOC, 0),
                op(WRITE_REF),
                op(READ_REF),
                op(RET));
        refused(Rule.REFERENCE, "written while it is borrowed");
    }
}
