package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.move.LinkException;
import blockbuster.move.ModuleId;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Machines by the package whose linkage they follow: a package always runs with the versions it was published against.
 * Packages never change, so machines are kept, the most recently used ones. Safe for many threads.
 */
public final class Programs {
    private static final int MAX_MACHINES = 128;

    private final Map<SuiAddress, MoveVm> machines = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SuiAddress, MoveVm> eldest) {
            return size() > MAX_MACHINES;
        }
    };

    /** The machine for calls into {@code root}. */
    public synchronized MoveVm machine(LedgerObject.MovePackage root, StateReader state) {
        return machines.computeIfAbsent(
                root.id(), _ -> new MoveVm(new PackageResolver(root, state), Natives.FUNCTIONS));
    }

    /** Forgets every machine; needed when a package gets a new version, which others may then mean. */
    public synchronized void clear() {
        machines.clear();
    }

    /** The type that {@code tag} names, for use in {@code machine}. */
    static Type type(TypeTag tag, MoveVm machine, StateReader state) {
        return switch (tag) {
            case TypeTag.Primitive primitive -> TypeTags.type(primitive);
            case TypeTag.Vector(var element) -> new Type.Vector(type(element, machine, state));
            case StructTag struct -> structType(struct, machine, state);
        };
    }

    private static Type structType(StructTag tag, MoveVm machine, StateReader state) {
        var definer = state.findPackage(tag.address())
                .orElseThrow(() -> new LinkException("package " + tag.address() + " does not exist"));
        var module = new ModuleId(Addresses.move(definer.originalId()), tag.module());
        var arguments = tag.typeArguments().stream()
                .map(argument -> type(argument, machine, state))
                .toList();
        return machine.instantiate(module, tag.name(), arguments);
    }
}
