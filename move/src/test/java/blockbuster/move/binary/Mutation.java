package blockbuster.move.binary;

import blockbuster.move.AbilitySet;
import blockbuster.move.binary.FunctionDef.Code;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** One change to a module that leaves its form intact, so that it is the checks and not the parser that must refuse it. */
final class Mutation {
    private static final Opcode[] OPCODES = Opcode.values();

    private final CompiledModule original;
    private final Random random;

    Mutation(CompiledModule original, Random random) {
        this.original = original;
        this.random = random;
    }

    CompiledModule mutant() {
        return switch (random.nextInt(12)) {
            case 0 -> with(original.signatures(), null, null);
            case 1 -> with(null, original.datatypeHandles(), null);
            default -> with(null, null, original.functionDefs());
        };
    }

    private CompiledModule with(
            List<List<SignatureToken>> signatures, List<DatatypeHandle> handles, List<FunctionDef> functions) {
        return new CompiledModule(
                original.version(),
                original.self(),
                original.moduleHandles(),
                handles == null ? original.datatypeHandles() : changed(handles, this::handle),
                original.functionHandles(),
                original.functionInstantiations(),
                signatures == null ? original.signatures() : changed(signatures, this::signature),
                original.constants(),
                original.identifiers(),
                original.addresses(),
                original.addressesAt(),
                original.friends(),
                original.structDefs(),
                original.structInstantiations(),
                functions == null ? original.functionDefs() : changed(functions, this::function),
                original.fieldHandles(),
                original.fieldInstantiations(),
                original.enumDefs(),
                original.enumInstantiations(),
                original.variantHandles(),
                original.variantInstantiations());
    }

    private <T> List<T> changed(List<T> table, UnaryOperator<T> change) {
        if (table.isEmpty()) {
            return table;
        }
        var copy = new ArrayList<>(table);
        int at = random.nextInt(copy.size());
        copy.set(at, change.apply(copy.get(at)));
        return copy;
    }

    private DatatypeHandle handle(DatatypeHandle handle) {
        return new DatatypeHandle(
                handle.module(), handle.name(), new AbilitySet(random.nextInt(16)), handle.typeParameters());
    }

    private List<SignatureToken> signature(List<SignatureToken> tokens) {
        return changed(tokens, this::token);
    }

    private SignatureToken token(SignatureToken token) {
        return switch (random.nextInt(4)) {
            case 0 -> new SignatureToken.Vector(token);
            case 1 -> new SignatureToken.Reference(random.nextBoolean(), token);
            case 2 ->
                token instanceof SignatureToken.Reference(var mutable, var target)
                        ? new SignatureToken.Reference(!mutable, target)
                        : new SignatureToken.TypeParameter(0);
            default -> SignatureToken.Primitive.values()[random.nextInt(8)];
        };
    }

    private FunctionDef function(FunctionDef function) {
        var code = function.code();
        if (code == null) {
            return function;
        }
        var changed = new Code(code.locals(), instructions(code), code.jumpTables());
        return new FunctionDef(function.handle(), function.visibility(), function.entry(), changed);
    }

    private List<Instruction> instructions(Code code) {
        var copy = new ArrayList<>(code.instructions());
        int at = random.nextInt(copy.size());
        int other = random.nextInt(copy.size());
        switch (random.nextInt(6)) {
            case 0 -> copy.set(at, any());
            case 1 -> copy.set(at, alike(copy.get(at)));
            case 2 -> copy.set(at, copy.get(other));
            case 3 -> Collections.swap(copy, at, other);
            case 4 -> copy.set(at, new Instruction(Opcode.NOP, 0, BigInteger.ZERO));
            default ->
                copy.set(
                        at,
                        new Instruction(
                                copy.get(at).opcode(),
                                near(copy.get(at).index()),
                                copy.get(at).immediate()));
        }
        return copy;
    }

    private Instruction any() {
        var opcode = OPCODES[random.nextInt(OPCODES.length)];
        return new Instruction(opcode, random.nextInt(8), BigInteger.valueOf(random.nextInt(4)));
    }

    /** Another instruction with the same kind of operand. */
    private Instruction alike(Instruction instruction) {
        var alike = Arrays.stream(OPCODES)
                .filter(opcode -> opcode.operand() == instruction.opcode().operand())
                .toList();
        return new Instruction(alike.get(random.nextInt(alike.size())), instruction.index(), instruction.immediate());
    }

    private int near(int index) {
        return Math.max(0, index + random.nextInt(7) - 3);
    }
}
