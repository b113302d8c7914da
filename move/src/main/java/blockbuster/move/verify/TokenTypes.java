package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.AbilitySet;
import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.List;

/** Types of one module inside one function: substitution and abilities. */
final class TokenTypes {
    /** Substitution is refused beyond this depth, so that nested instantiations stay small. */
    private static final int MAX_DEPTH = 64;

    private final CompiledModule module;
    private final List<AbilitySet> parameters;

    TokenTypes(CompiledModule module, List<AbilitySet> parameters) {
        this.module = module;
        this.parameters = parameters;
    }

    SignatureToken substitute(SignatureToken token, List<SignatureToken> arguments) {
        return arguments.isEmpty() ? token : substitute(token, arguments, 0);
    }

    private SignatureToken substitute(SignatureToken token, List<SignatureToken> arguments, int depth) {
        require(depth < MAX_DEPTH, Rule.LIMIT, "type nests too deep");
        return switch (token) {
            case Primitive primitive -> primitive;
            case Vector(var element) -> new Vector(substitute(element, arguments, depth + 1));
            case Reference(var mutable, var target) -> new Reference(mutable, substitute(target, arguments, depth + 1));
            case TypeParameter(var index) -> {
                require(index < arguments.size(), Rule.BOUNDS, "type parameter without argument");
                yield arguments.get(index);
            }
            case Datatype(var handle, var inner) ->
                new Datatype(
                        handle,
                        inner.stream()
                                .map(argument -> substitute(argument, arguments, depth + 1))
                                .toList());
        };
    }

    AbilitySet abilities(SignatureToken token) {
        return switch (token) {
            case Primitive primitive -> primitive == Primitive.SIGNER ? AbilitySet.SIGNER : AbilitySet.PRIMITIVE;
            case Vector(var element) -> AbilitySet.PRIMITIVE.intersect(abilities(element));
            case Reference _ -> AbilitySet.REFERENCE;
            case TypeParameter(var index) -> {
                require(index < parameters.size(), Rule.BOUNDS, "type parameter out of bounds");
                yield parameters.get(index);
            }
            case Datatype(var handle, var arguments) -> abilities(handle, arguments);
        };
    }

    private AbilitySet abilities(int handleIndex, List<SignatureToken> arguments) {
        var handle = module.datatypeHandles().get(handleIndex);
        var result = handle.abilities();
        for (int i = 0; i < arguments.size(); i++) {
            if (!handle.typeParameters().get(i).phantom()) {
                result = result.intersect(handle.abilities().limitedBy(abilities(arguments.get(i))));
            }
        }
        return result;
    }

    /** Checks the type arguments inside {@code token} against what their datatypes ask. */
    void requireWellFormed(SignatureToken token) {
        switch (token) {
            case Primitive _, TypeParameter _ -> {}
            case Vector(var element) -> requireWellFormed(element);
            case Reference(var _, var target) -> requireWellFormed(target);
            case Datatype(var handle, var arguments) -> {
                var wanted = module.datatypeHandles().get(handle).typeParameters();
                requireAbilities(
                        arguments,
                        wanted.stream()
                                .map(parameter -> parameter.constraints())
                                .toList());
                arguments.forEach(this::requireWellFormed);
            }
        }
    }

    void requireAbilities(List<SignatureToken> arguments, List<AbilitySet> wanted) {
        require(arguments.size() == wanted.size(), Rule.SIGNATURE, "wrong number of type arguments");
        for (int i = 0; i < wanted.size(); i++) {
            require(
                    abilities(arguments.get(i)).includes(wanted.get(i)),
                    Rule.SIGNATURE,
                    "type argument lacks an ability");
        }
    }

    List<SignatureToken> fields(List<Field> fields, List<SignatureToken> arguments) {
        return fields.stream().map(field -> substitute(field.type(), arguments)).toList();
    }
}
