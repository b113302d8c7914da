package blockbuster.move.binary;

import blockbuster.move.AbilitySet;
import blockbuster.move.AccountAddress;
import blockbuster.move.binary.FunctionDef.Code;
import blockbuster.move.binary.FunctionDef.JumpTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Assembles modules that no compiler makes. Tables are open; what the helpers add is well-formed by itself. */
public final class TestingModule {
    /** Abilities by their bits. */
    public static final AbilitySet NONE = new AbilitySet(0);

    /** Handle 0 is the module itself, handle 1 another one at the same address. */
    public final List<ModuleHandle> moduleHandles = new ArrayList<>();

    public final List<DatatypeHandle> datatypeHandles = new ArrayList<>();
    public final List<FunctionHandle> functionHandles = new ArrayList<>();
    public final List<Instantiation> functionInstantiations = new ArrayList<>();
    public final List<List<SignatureToken>> signatures = new ArrayList<>();
    public final List<Constant> constants = new ArrayList<>();
    public final List<String> identifiers = new ArrayList<>();
    public final List<AccountAddress> addresses = new ArrayList<>();
    public final List<ModuleHandle> friends = new ArrayList<>();
    public final List<StructDef> structDefs = new ArrayList<>();
    public final List<Instantiation> structInstantiations = new ArrayList<>();
    public final List<FunctionDef> functionDefs = new ArrayList<>();
    public final List<FieldHandle> fieldHandles = new ArrayList<>();
    public final List<Instantiation> fieldInstantiations = new ArrayList<>();
    public final List<EnumDef> enumDefs = new ArrayList<>();
    public final List<Instantiation> enumInstantiations = new ArrayList<>();
    public final List<VariantHandle> variantHandles = new ArrayList<>();
    public final List<VariantHandle> variantInstantiations = new ArrayList<>();

    /** An empty module {@code 0xa::own}. */
    public TestingModule() {
        addresses.add(AccountAddress.of(10));
        addresses.add(AccountAddress.of(11));
        moduleHandles.add(new ModuleHandle(0, name("own")));
        moduleHandles.add(new ModuleHandle(0, name("other")));
        signature();
    }

    /** The index of an identifier. */
    public int name(String name) {
        return index(identifiers, name);
    }

    /** The index of a signature. */
    public int signature(SignatureToken... tokens) {
        return index(signatures, List.of(tokens));
    }

    private static <T> int index(List<T> table, T entry) {
        if (!table.contains(entry)) {
            table.add(entry);
        }
        return table.indexOf(entry);
    }

    /** Defines a struct; the index of its definition, which is that of its handle while all types are structs. */
    public int struct(
            String name, int abilities, List<DatatypeHandle.TypeParameter> parameters, SignatureToken... fields) {
        datatypeHandles.add(new DatatypeHandle(0, name(name), new AbilitySet(abilities), parameters));
        structDefs.add(new StructDef(datatypeHandles.size() - 1, true, fields(fields)));
        return structDefs.size() - 1;
    }

    /** Defines an enum of one variant for each type, which has a single field of that type. */
    public int enumOf(String name, int abilities, SignatureToken... variants) {
        return genericEnumOf(name, abilities, List.of(), variants);
    }

    /** The same with type parameters. */
    public int genericEnumOf(
            String name, int abilities, List<DatatypeHandle.TypeParameter> parameters, SignatureToken... variants) {
        datatypeHandles.add(new DatatypeHandle(0, name(name), new AbilitySet(abilities), parameters));
        var defined = new ArrayList<EnumDef.Variant>();
        for (int i = 0; i < variants.length; i++) {
            defined.add(new EnumDef.Variant(name("V" + i), fields(variants[i])));
            variantHandles.add(new VariantHandle(enumDefs.size(), i));
        }
        enumDefs.add(new EnumDef(datatypeHandles.size() - 1, defined));
        return enumDefs.size() - 1;
    }

    /** Defines an enum of so many variants without fields. */
    public void enumOfNothing(String name, int abilities, int variants) {
        datatypeHandles.add(new DatatypeHandle(0, name(name), new AbilitySet(abilities), List.of()));
        var defined = new ArrayList<EnumDef.Variant>();
        for (int i = 0; i < variants; i++) {
            defined.add(new EnumDef.Variant(name("V" + i), List.of()));
        }
        enumDefs.add(new EnumDef(datatypeHandles.size() - 1, defined));
    }

    private List<Field> fields(SignatureToken... types) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < types.length; i++) {
            fields.add(new Field(name("f" + i), types[i]));
        }
        return fields;
    }

    /** Adds a function handle. */
    public int handle(int module, String name, int parameters, int results, AbilitySet... typeParameters) {
        functionHandles.add(new FunctionHandle(module, name(name), parameters, results, List.of(typeParameters)));
        return functionHandles.size() - 1;
    }

    /** Gives a function handle its body. */
    public TestingModule define(int handle, int locals, Instruction... instructions) {
        return define(handle, locals, List.of(), instructions);
    }

    /** The same with jump tables. */
    public TestingModule define(int handle, int locals, List<JumpTable> tables, Instruction... instructions) {
        functionDefs.add(new FunctionDef(
                handle, Visibility.PUBLIC, false, new Code(locals, Arrays.asList(instructions), tables)));
        return this;
    }

    /** An instruction without operand. */
    public static Instruction op(Opcode opcode) {
        return op(opcode, 0);
    }

    /** An instruction with an index. */
    public static Instruction op(Opcode opcode, int index) {
        return new Instruction(opcode, index, BigInteger.ZERO);
    }

    /** An instruction with an immediate. */
    public static Instruction load(Opcode opcode, int index, long value) {
        return new Instruction(opcode, index, BigInteger.valueOf(value));
    }

    /** The module, bounds-checked. */
    public CompiledModule build() {
        var module = new CompiledModule(
                7,
                0,
                moduleHandles,
                datatypeHandles,
                functionHandles,
                functionInstantiations,
                signatures,
                constants,
                identifiers,
                addresses,
                0,
                friends,
                structDefs,
                structInstantiations,
                functionDefs,
                fieldHandles,
                fieldInstantiations,
                enumDefs,
                enumInstantiations,
                variantHandles,
                variantInstantiations);
        new BoundsChecker(module).check();
        return module;
    }
}
