package blockbuster.move.runtime;

import blockbuster.move.ModuleId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The host's functions by module and name. Immutable: build one with {@link Builder}. */
public final class NativeFunctions {
    private record Key(ModuleId module, String function) {}

    private final Map<Key, NativeFunction> functions;

    private NativeFunctions(Map<Key, NativeFunction> functions) {
        this.functions = Map.copyOf(functions);
    }

    @Nullable
    NativeFunction find(ModuleId module, String function) {
        return functions.get(new Key(module, function));
    }

    /** Collects functions. */
    public static final class Builder {
        private final Map<Key, NativeFunction> functions = new HashMap<>();

        /** Adds a function; a later one of the same name replaces it. */
        public Builder add(ModuleId module, String name, NativeFunction function) {
            functions.put(new Key(module, name), function);
            return this;
        }

        /** The collected functions. */
        public NativeFunctions build() {
            return new NativeFunctions(functions);
        }
    }
}
