package blockbuster.move.runtime;

import blockbuster.move.LinkException;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import blockbuster.move.binary.EnumDef;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.StructDef;
import blockbuster.move.runtime.Datatype.FieldDef;
import blockbuster.move.runtime.Datatype.Variant;
import blockbuster.move.runtime.Type.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A module inside a {@link MoveVm}. What refers to other modules is resolved when it is first used. */
public final class LoadedModule {
    private final MoveVm vm;
    private final CompiledModule compiled;
    private final ModuleId id;
    private final Map<String, LoadedFunction> functions = new HashMap<>();
    private final Map<String, Datatype> datatypes = new HashMap<>();
    private final Set<ModuleId> friends;
    private final Pools pools;
    private final NewValues newValues;

    LoadedModule(MoveVm vm, CompiledModule compiled) {
        this.vm = vm;
        this.compiled = compiled;
        this.id = compiled.id();
        this.friends = compiled.friends().stream().map(compiled::id).collect(Collectors.toSet());
        this.pools = new Pools(this);
        this.newValues = new NewValues(this);
        compiled.structDefs().forEach(this::addStruct);
        compiled.enumDefs().forEach(this::addEnum);
        for (int i = 0; i < compiled.functionDefs().size(); i++) {
            var function = new LoadedFunction(this, i);
            functions.put(function.name(), function);
        }
    }

    /** The module's runtime id. */
    public ModuleId id() {
        return id;
    }

    /** The parsed module. */
    public CompiledModule compiled() {
        return compiled;
    }

    /** The machine it lives in. */
    public MoveVm vm() {
        return vm;
    }

    /** A function declared here. */
    public Optional<LoadedFunction> findFunction(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** A struct or enum declared here. */
    public Optional<Datatype> findDatatype(String name) {
        return Optional.ofNullable(datatypes.get(name));
    }

    /** Resolves everything that this module refers to, so that nothing is found missing later; throws LinkException. */
    public void link() {
        compiled.signatures().forEach(this::types);
        datatypes.values().forEach(Datatype::variants);
        for (int i = 0; i < compiled.functionHandles().size(); i++) {
            var handle = compiled.functionHandles().get(i);
            var target = pools.function(i);
            boolean same = target.parameters().equals(types(handle.parameters()))
                    && target.results().equals(types(handle.results()));
            if (!same) {
                throw new LinkException(target + " has another signature than " + id + " expects");
            }
        }
    }

    boolean isFriend(ModuleId other) {
        return friends.contains(other);
    }

    Pools pools() {
        return pools;
    }

    NewValues newValues() {
        return newValues;
    }

    /** A signature's types, resolved. */
    List<Type> types(int signature) {
        return types(compiled.signatures().get(signature));
    }

    private List<Type> types(List<SignatureToken> tokens) {
        var types = new ArrayList<Type>(tokens.size());
        tokens.forEach(token -> types.add(type(token)));
        return types;
    }

    Type type(SignatureToken token) {
        return switch (token) {
            case SignatureToken.Primitive primitive -> Types.of(primitive);
            case SignatureToken.Vector(var element) -> new Type.Vector(type(element));
            case SignatureToken.Reference(var mutable, var target) -> new Type.Ref(mutable, type(target));
            case SignatureToken.TypeParameter(var index) -> new Type.Parameter(index);
            case SignatureToken.Datatype(var handle, var arguments) -> new Instance(datatype(handle), types(arguments));
        };
    }

    private Datatype datatype(int handleIndex) {
        var handle = compiled.datatypeHandles().get(handleIndex);
        var owner = compiled.moduleId(handle.module());
        var name = compiled.identifiers().get(handle.name());
        var module = owner.equals(id) ? this : vm.module(owner);
        var datatype = module.findDatatype(name)
                .orElseThrow(() -> new LinkException("type " + owner + "::" + name + " does not exist"));
        if (!datatype.declaredAbilities().includes(handle.abilities())
                || !accepts(datatype.typeParameters(), handle.typeParameters())) {
            throw new LinkException(datatype + " is not what " + id + " expects");
        }
        return datatype;
    }

    /** Whether arguments that keep what {@code expected} asks also keep what is declared. */
    private static boolean accepts(List<TypeParameter> declared, List<TypeParameter> expected) {
        boolean accepts = declared.size() == expected.size();
        for (int i = 0; accepts && i < declared.size(); i++) {
            accepts = expected.get(i).constraints().includes(declared.get(i).constraints())
                    && (declared.get(i).phantom() || !expected.get(i).phantom());
        }
        return accepts;
    }

    private void addStruct(StructDef def) {
        addDatatype(def.handle(), false, () -> List.of(variant(compiled.datatypeName(def.handle()), def.fields())));
    }

    private void addEnum(EnumDef def) {
        addDatatype(
                def.handle(),
                true,
                () -> def.variants().stream()
                        .map(variant -> variant(compiled.identifiers().get(variant.name()), variant.fields()))
                        .toList());
    }

    private Variant variant(String name, List<Field> fields) {
        return new Variant(
                name,
                fields.stream()
                        .map(field -> new FieldDef(compiled.identifiers().get(field.name()), type(field.type())))
                        .toList());
    }

    private void addDatatype(int handleIndex, boolean isEnum, Supplier<List<Variant>> variants) {
        var handle = compiled.datatypeHandles().get(handleIndex);
        var name = compiled.identifiers().get(handle.name());
        var defining = vm.resolver().definingAddress(id, name);
        datatypes.put(
                name, new Datatype(id, name, defining, handle.abilities(), handle.typeParameters(), isEnum, variants));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
