package blockbuster.move.fuzz;

import static blockbuster.move.binary.SignatureToken.Primitive.BOOL;
import static blockbuster.move.binary.SignatureToken.Primitive.U64;
import static blockbuster.move.binary.SignatureToken.Primitive.U8;

import blockbuster.move.AbilitySet;
import blockbuster.move.MalformedModuleException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Constant;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import blockbuster.move.binary.FieldHandle;
import blockbuster.move.binary.FunctionDef.JumpTable;
import blockbuster.move.binary.Instantiation;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.binary.TestingCalls;
import blockbuster.move.binary.TestingModule;
import blockbuster.move.binary.VariantHandle;
import blockbuster.move.verify.ModuleVerifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any bytes as the code of a function in a module that has an entry of every table; three bytes an instruction. */
public final class CodeFuzz {
    private static final long FUEL = 1_000;
    private static final int COPY_DROP_STORE = 7;
    private static final SignatureToken T0 = new SignatureToken.TypeParameter(0);
    private static final Opcode[] OPCODES = Opcode.values();

    private CodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var code = instructions(input);
        if (code.isEmpty()) {
            return;
        }
        CompiledModule module;
        try {
            module = module(code);
            ModuleVerifier.verify(module);
        } catch (MalformedModuleException refused) {
            return;
        }
        new TestingCalls(id -> Optional.of(module).filter(own -> own.id().equals(id)), FUEL).callAll(module);
    }

    private static List<Instruction> instructions(byte[] input) {
        var instructions = new ArrayList<Instruction>();
        for (int i = 0; i + 2 < input.length; i += 3) {
            var opcode = OPCODES[(input[i] & 0xFF) % OPCODES.length];
            instructions.add(new Instruction(opcode, input[i + 1] & 0xFF, BigInteger.valueOf(input[i + 2] & 0xFF)));
        }
        return instructions;
    }

    private static CompiledModule module(List<Instruction> code) {
        var module = new TestingModule();
        types(module);
        functions(module);
        module.constants.add(new Constant(U64, new byte[8]));
        module.constants.add(new Constant(new Vector(U8), new byte[] {1, 7}));
        int targets = code.size();
        var tables =
                List.of(new JumpTable(0, List.of(1 % targets, 2 % targets)), new JumpTable(1, List.of(3 % targets)));
        module.define(2, module.signature(locals()), tables, code.toArray(Instruction[]::new));
        return module.build();
    }

    private static void types(TestingModule module) {
        var plain = new TypeParameter(TestingModule.NONE, false);
        module.struct("Pair", COPY_DROP_STORE, List.of(), U64, BOOL);
        module.struct("Box", COPY_DROP_STORE, List.of(plain), T0);
        module.struct("Potato", 0, List.of(), U64);
        module.enumOf("Choice", COPY_DROP_STORE, U64, new Vector(U8));
        module.enumOf("Single", 0, U64);
        int ofU64 = module.signature(U64);
        int ofT0 = module.signature(T0);
        module.structInstantiations.add(new Instantiation(1, ofU64));
        module.structInstantiations.add(new Instantiation(1, ofT0));
        module.fieldHandles.add(new FieldHandle(0, 0));
        module.fieldHandles.add(new FieldHandle(0, 1));
        module.fieldHandles.add(new FieldHandle(1, 0));
        module.fieldInstantiations.add(new Instantiation(2, ofU64));
        module.fieldInstantiations.add(new Instantiation(2, ofT0));
        genericEnum(module, plain, ofU64);
    }

    private static void genericEnum(TestingModule module, TypeParameter parameter, int ofU64) {
        module.genericEnumOf("Maybe", COPY_DROP_STORE, List.of(parameter), T0, BOOL);
        module.enumInstantiations.add(new Instantiation(2, ofU64));
        module.variantInstantiations.add(new VariantHandle(0, 0));
        module.variantInstantiations.add(new VariantHandle(0, 1));
    }

    /** Handles 0 and 1 are of another module, which does not exist; 2 is the function itself. */
    private static void functions(TestingModule module) {
        int reference = module.signature(new Reference(true, U64));
        module.handle(1, "same", reference, reference);
        module.handle(1, "take", module.signature(T0), module.signature(U64), TestingModule.NONE);
        module.handle(0, "run", module.signature(parameters()), module.signature(U64), new AbilitySet(COPY_DROP_STORE));
        module.functionInstantiations.add(new Instantiation(1, module.signature(U64)));
        module.functionInstantiations.add(new Instantiation(2, module.signature(T0)));
    }

    private static SignatureToken[] parameters() {
        var pair = new Datatype(0, List.of());
        return new SignatureToken[] {
            U64,
            new Reference(true, U64),
            new Reference(true, pair),
            new Reference(true, new Vector(U64)),
            new Reference(false, new Datatype(3, List.of())),
            T0,
            new Datatype(5, List.of(U64)),
        };
    }

    private static SignatureToken[] locals() {
        return new SignatureToken[] {
            U64,
            BOOL,
            new Datatype(0, List.of()),
            new Datatype(1, List.of(T0)),
            new Datatype(2, List.of()),
            new Datatype(3, List.of()),
            new Vector(U64),
            new Reference(true, U64),
            new Reference(false, U64),
            U8,
        };
    }
}
