package blockbuster.localnet.execution;

import blockbuster.localnet.DynamicField;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveLayout;
import blockbuster.localnet.MoveModule;
import blockbuster.move.LinkException;
import blockbuster.move.ModuleId;
import blockbuster.move.runtime.LoadedModule;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.Optional;

/** Answers questions about published code and stored values. Safe for many threads. */
public final class Inspector {
    private final Programs programs;
    private final StateReader state;

    /** Looks at what {@code state} holds. */
    public Inspector(Programs programs, StateReader state) {
        this.programs = programs;
        this.state = state;
    }

    /** A function by any version of its package. */
    public Optional<MoveFunction> function(SuiAddress packageId, String module, String function) {
        return loaded(packageId, module)
                .flatMap(loaded -> loaded.findFunction(function))
                .map(ModuleDescriber::function);
    }

    /** A module by any version of its package. */
    public Optional<MoveModule> module(SuiAddress packageId, String module) {
        return loaded(packageId, module).map(ModuleDescriber::module);
    }

    private Optional<LoadedModule> loaded(SuiAddress packageId, String module) {
        return state.findPackage(packageId)
                .flatMap(pack -> programs.machine(pack, state)
                        .findModule(new ModuleId(Addresses.move(pack.originalId()), module)));
    }

    /** How a type's values are laid out. */
    public Optional<MoveLayout> layout(TypeTag tag) {
        try {
            return type(tag).map(type -> new Layouts().of(type, 0));
        } catch (LinkException e) {
            return Optional.empty();
        }
    }

    private Optional<Type> type(TypeTag tag) {
        try {
            var root = tag instanceof StructTag struct ? struct.address() : SuiAddress.FRAMEWORK;
            return state.findPackage(root).map(pack -> Programs.type(tag, programs.machine(pack, state), state));
        } catch (LinkException e) {
            return Optional.empty();
        }
    }

    /** A {@code Field} object as what it stands for; empty for objects that are owned by an object in another way. */
    public Optional<DynamicField> dynamicField(LedgerObject.MoveObject field) {
        if (!field.type().is(SuiAddress.FRAMEWORK, "dynamic_field", "Field")) {
            return Optional.empty();
        }
        return type(field.type()).map(type -> {
            var value = (StructValue) ChildObjects.decode(field, type);
            return describe(field, value);
        });
    }

    private DynamicField describe(LedgerObject.MoveObject field, StructValue value) {
        var nameType = field.type().typeArguments().get(0);
        var valueType = field.type().typeArguments().get(1);
        boolean wrapped = nameType instanceof StructTag struct
                && struct.is(SuiAddress.FRAMEWORK, "dynamic_object_field", "Wrapper");
        return wrapped
                ? objectField(field, (StructTag) nameType, value)
                : new DynamicField(
                        field.id(), field, nameType, encode(value.get(1)), valueType, encode(value.get(2)), null);
    }

    /** The wrapper has the name as its only field, the value is the child's id. */
    private DynamicField objectField(LedgerObject.MoveObject field, StructTag wrapper, StructValue value) {
        var childId = MoveObjects.idAddress(value.get(2));
        TypeTag valueType = state.moveObject(childId)
                .<TypeTag>map(LedgerObject.MoveObject::type)
                .orElse(field.type().typeArguments().get(1));
        return new DynamicField(
                field.id(),
                field,
                wrapper.typeArguments().getFirst(),
                encode(value.get(1)),
                valueType,
                encode(value.get(2)),
                childId);
    }

    private static Bytes encode(Value value) {
        return Bytes.of(ValueEncoder.encode(value, _ -> {}));
    }
}
