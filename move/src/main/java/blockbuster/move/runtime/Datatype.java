package blockbuster.move.runtime;

import blockbuster.move.AbilitySet;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.VmException;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A struct or enum. Two are the same if module (by its runtime id) and name are: an upgrade keeps the identity of its
 * types. Immutable but for the layout, which is resolved at first use.
 */
public final class Datatype {
    private final ModuleId module;
    private final String name;
    private final AccountAddress definingAddress;
    private final AbilitySet abilities;
    private final List<TypeParameter> typeParameters;
    private final boolean isEnum;
    private final Supplier<List<Variant>> resolver;
    private volatile @Nullable List<Variant> variants;
    private volatile @Nullable ValueDepth depth;

    /** A field's name and type. */
    public record FieldDef(String name, Type type) {}

    /** A variant's name and fields; a struct has exactly one, with the struct's own name. */
    public record Variant(String name, List<FieldDef> fields) {
        public Variant {
            fields = List.copyOf(fields);
        }
    }

    Datatype(
            ModuleId module,
            String name,
            AccountAddress definingAddress,
            AbilitySet abilities,
            List<TypeParameter> typeParameters,
            boolean isEnum,
            Supplier<List<Variant>> resolver) {
        this.module = module;
        this.name = name;
        this.definingAddress = definingAddress;
        this.abilities = abilities;
        this.typeParameters = typeParameters;
        this.isEnum = isEnum;
        this.resolver = resolver;
    }

    /** The module that declares it. */
    public ModuleId module() {
        return module;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The package version that first declared it; what type tags carry. */
    public AccountAddress definingAddress() {
        return definingAddress;
    }

    /** The declared abilities, before type arguments limit them. */
    public AbilitySet declaredAbilities() {
        return abilities;
    }

    /** The declared type parameters. */
    public List<TypeParameter> typeParameters() {
        return typeParameters;
    }

    /** Whether it is an enum. */
    public boolean isEnum() {
        return isEnum;
    }

    /** The variants, or the one field list of a struct. */
    public List<Variant> variants() {
        var known = variants;
        if (known == null) {
            known = List.copyOf(resolver.get());
            variants = known;
        }
        return known;
    }

    /** Field types of a variant (0 for a struct) with type arguments put in. */
    public List<Type> fieldTypes(int variant, List<Type> arguments) {
        if (variant >= variants().size()) {
            throw VmException.typeError("no variant " + variant + " of " + name);
        }
        return variants().get(variant).fields().stream()
                .map(field -> field.type().substitute(arguments))
                .toList();
    }

    ValueDepth depth() {
        var known = depth;
        if (known == null) {
            known = ValueDepth.of(this);
            depth = known;
        }
        return known;
    }

    AbilitySet abilities(List<Type> arguments, List<AbilitySet> parameters) {
        var result = abilities;
        for (int i = 0; i < arguments.size(); i++) {
            if (!typeParameters.get(i).phantom()) {
                result = result.intersect(abilities.limitedBy(arguments.get(i).abilities(parameters)));
            }
        }
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Datatype that && module.equals(that.module) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return module.hashCode() * 31 + name.hashCode();
    }

    @Override
    public String toString() {
        return module + "::" + name;
    }
}
