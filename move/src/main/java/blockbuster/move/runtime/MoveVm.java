package blockbuster.move.runtime;

import blockbuster.move.AbilitySet;
import blockbuster.move.LinkException;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.Visibility;
import blockbuster.move.runtime.Type.Instance;
import blockbuster.move.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the functions of the modules that one {@link ModuleResolver} knows. Modules are loaded and linked at first use and
 * kept. Safe for many threads; each execution runs on the thread that calls.
 */
public final class MoveVm {
    private final ModuleResolver resolver;
    private final NativeFunctions natives;
    private final Map<ModuleId, LoadedModule> modules = new ConcurrentHashMap<>();

    /** A machine over these modules and host functions. */
    public MoveVm(ModuleResolver resolver, NativeFunctions natives) {
        this.resolver = resolver;
        this.natives = natives;
    }

    /**
     * Calls {@code function} from outside: visibility is the caller's business. References are passed as
     * {@link blockbuster.move.value.Cell#reference}.
     *
     * @throws blockbuster.move.VmException when the program stops without a result
     */
    public List<Value> call(
            LoadedFunction function, List<Type> typeArguments, List<Value> arguments, Execution execution) {
        requireTypeArguments(function, typeArguments);
        if (arguments.size() != function.parameters().size()) {
            throw new LinkException(function + " takes " + function.parameters().size() + " arguments");
        }
        return new Interpreter(this, execution).run(function, typeArguments, arguments);
    }

    private static void requireTypeArguments(LoadedFunction function, List<Type> typeArguments) {
        var constraints = function.typeParameters();
        if (typeArguments.size() != constraints.size()) {
            throw new LinkException(function + " takes " + constraints.size() + " type arguments");
        }
        for (int i = 0; i < constraints.size(); i++) {
            if (!typeArguments.get(i).abilities().includes(constraints.get(i))) {
                throw new LinkException("type argument " + i + " of " + function + " lacks an ability");
            }
        }
    }

    /** The module that {@code id} means here, loaded. */
    public Optional<LoadedModule> findModule(ModuleId id) {
        var loaded = modules.get(id);
        if (loaded != null) {
            return Optional.of(loaded);
        }
        return resolver.resolve(id).map(compiled -> modules.computeIfAbsent(id, _ -> new LoadedModule(this, compiled)));
    }

    /** The same; throws {@link LinkException} if there is none. */
    public LoadedModule module(ModuleId id) {
        return findModule(id).orElseThrow(() -> new LinkException("module " + id + " does not exist"));
    }

    /** A datatype with arguments; checks their number and abilities. */
    public Type instantiate(ModuleId module, String name, List<Type> arguments) {
        var datatype = module(module)
                .findDatatype(name)
                .orElseThrow(() -> new LinkException("type " + module + "::" + name + " does not exist"));
        requireArguments(datatype, arguments);
        return new Instance(datatype, arguments);
    }

    private static void requireArguments(Datatype datatype, List<Type> arguments) {
        var parameters = datatype.typeParameters();
        boolean fits = parameters.size() == arguments.size();
        for (int i = 0; fits && i < arguments.size(); i++) {
            fits = arguments.get(i).abilities().includes(parameters.get(i).constraints());
        }
        if (!fits) {
            throw new LinkException("type arguments do not fit " + datatype);
        }
    }

    ModuleResolver resolver() {
        return resolver;
    }

    NativeFunctions natives() {
        return natives;
    }

    /** The function behind a handle of {@code caller}: it must exist, be visible to it and have the expected shape. */
    LoadedFunction link(LoadedModule caller, ModuleId owner, String name, List<AbilitySet> typeParameters) {
        var target = module(owner);
        var function = target.findFunction(name)
                .orElseThrow(() -> new LinkException("function " + owner + "::" + name + " does not exist"));
        if (!isVisible(caller, target, function.visibility())) {
            throw new LinkException(function + " is not visible to " + caller.id());
        }
        if (!accepts(function.typeParameters(), typeParameters)) {
            throw new LinkException(function + " has other type parameters than " + caller.id() + " expects");
        }
        return function;
    }

    /** Whether arguments that keep what {@code expected} asks also keep what is declared. */
    private static boolean accepts(List<AbilitySet> declared, List<AbilitySet> expected) {
        boolean accepts = declared.size() == expected.size();
        for (int i = 0; accepts && i < declared.size(); i++) {
            accepts = expected.get(i).includes(declared.get(i));
        }
        return accepts;
    }

    private static boolean isVisible(LoadedModule caller, LoadedModule target, Visibility visibility) {
        return caller == target
                || switch (visibility) {
                    case PUBLIC -> true;
                    case FRIEND -> target.isFriend(caller.id());
                    case PRIVATE -> false;
                };
    }
}
