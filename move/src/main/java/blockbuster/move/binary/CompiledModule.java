package blockbuster.move.binary;

import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import java.util.Arrays;
import java.util.List;

/**
 * A parsed module: the tables of the binary format, each index in them checked against the table it points to.
 * Immutable. {@code addressesAt} is where the address table starts in the bytes that were parsed.
 */
public record CompiledModule(
        int version,
        int self,
        List<ModuleHandle> moduleHandles,
        List<DatatypeHandle> datatypeHandles,
        List<FunctionHandle> functionHandles,
        List<Instantiation> functionInstantiations,
        List<List<SignatureToken>> signatures,
        List<Constant> constants,
        List<String> identifiers,
        List<AccountAddress> addresses,
        int addressesAt,
        List<ModuleHandle> friends,
        List<StructDef> structDefs,
        List<Instantiation> structInstantiations,
        List<FunctionDef> functionDefs,
        List<FieldHandle> fieldHandles,
        List<Instantiation> fieldInstantiations,
        List<EnumDef> enumDefs,
        List<Instantiation> enumInstantiations,
        List<VariantHandle> variantHandles,
        List<VariantHandle> variantInstantiations) {

    /** Parses and bounds-checks {@code bytes}; throws {@link blockbuster.move.MalformedModuleException}. */
    public static CompiledModule parse(byte[] bytes) {
        var module = new ModuleParser(bytes).parse();
        new BoundsChecker(module).check();
        return module;
    }

    /** The module's own id. */
    public ModuleId id() {
        return id(moduleHandles.get(self));
    }

    /** The id behind a handle. */
    public ModuleId id(ModuleHandle handle) {
        return new ModuleId(addresses.get(handle.address()), identifiers.get(handle.name()));
    }

    /** The id behind a handle index. */
    public ModuleId moduleId(int handle) {
        return id(moduleHandles.get(handle));
    }

    /** The name of a datatype handle. */
    public String datatypeName(int handle) {
        return identifiers.get(datatypeHandles.get(handle).name());
    }

    /** The name of a function definition. */
    public String functionName(FunctionDef function) {
        return identifiers.get(functionHandles.get(function.handle()).name());
    }

    /** Ids of the other modules that this one refers to, in table order. */
    public List<ModuleId> dependencies() {
        var own = id();
        return moduleHandles.stream()
                .map(this::id)
                .filter(id -> !id.equals(own))
                .toList();
    }

    /** {@code bytes} (those this module was parsed from) with the module's own address replaced. */
    public byte[] withSelfAddress(byte[] bytes, AccountAddress address) {
        var copy = Arrays.copyOf(bytes, bytes.length);
        int entry = moduleHandles.get(self).address();
        System.arraycopy(
                address.toBytes(), 0, copy, addressesAt + entry * AccountAddress.LENGTH, AccountAddress.LENGTH);
        return copy;
    }
}
