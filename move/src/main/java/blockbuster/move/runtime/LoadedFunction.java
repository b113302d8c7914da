package blockbuster.move.runtime;

import blockbuster.move.AbilitySet;
import blockbuster.move.CodeLocation;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.FunctionHandle;
import blockbuster.move.binary.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function inside a {@link MoveVm}. */
public final class LoadedFunction {
    private final LoadedModule module;
    private final int index;
    private final FunctionDef definition;
    private final FunctionHandle handle;
    private final String name;
    private final @Nullable Code code;
    private volatile @Nullable List<Type> parameters;
    private volatile @Nullable List<Type> results;

    LoadedFunction(LoadedModule module, int index) {
        var compiled = module.compiled();
        this.module = module;
        this.index = index;
        this.definition = compiled.functionDefs().get(index);
        this.handle = compiled.functionHandles().get(definition.handle());
        this.name = compiled.functionName(definition);
        var body = definition.code();
        this.code = body == null ? null : Code.of(body, parameterCount() + localCount(body));
    }

    private int localCount(FunctionDef.Code body) {
        return module.compiled().signatures().get(body.locals()).size();
    }

    /** The module that declares it. */
    public LoadedModule module() {
        return module;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Who may call it. */
    public Visibility visibility() {
        return definition.visibility();
    }

    /** Whether a transaction may call it whatever its visibility. */
    public boolean isEntry() {
        return definition.entry();
    }

    /** The abilities asked of each type argument. */
    public List<AbilitySet> typeParameters() {
        return handle.typeParameters();
    }

    /** Parameter types, with the function's type parameters open. */
    public List<Type> parameters() {
        var known = parameters;
        if (known == null) {
            known = List.copyOf(module.types(handle.parameters()));
            parameters = known;
        }
        return known;
    }

    /** Result types, with the function's type parameters open. */
    public List<Type> results() {
        var known = results;
        if (known == null) {
            known = List.copyOf(module.types(handle.results()));
            results = known;
        }
        return known;
    }

    int parameterCount() {
        return module.compiled().signatures().get(handle.parameters()).size();
    }

    int resultCount() {
        return module.compiled().signatures().get(handle.results()).size();
    }

    /** Null exactly when native. */
    @Nullable
    Code code() {
        return code;
    }

    CodeLocation location(int instruction) {
        return new CodeLocation(module.id(), index, instruction, name);
    }

    @Override
    public String toString() {
        return module.id() + "::" + name;
    }
}
