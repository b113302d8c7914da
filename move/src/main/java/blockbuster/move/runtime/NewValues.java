package blockbuster.move.runtime;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Instantiation;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** What a module's instructions that make values check first: how large the type gets, and how deep its values nest. */
final class NewValues {
    private final LoadedModule module;
    private final CompiledModule compiled;
    final Table structs;
    final Table genericStructs;
    final Table variants;
    final Table genericVariants;

    /** Vectors by the signature of their element. */
    final Table vectors;

    NewValues(LoadedModule module) {
        this.module = module;
        this.compiled = module.compiled();
        this.structs = new Table(compiled.structDefs(), false, index -> plain(structHandle(index)));
        this.genericStructs = new Table(compiled.structInstantiations(), true, index -> {
            var struct = compiled.structInstantiations().get(index);
            return generic(structHandle(struct.item()), struct);
        });
        this.variants = new Table(
                compiled.variantHandles(),
                false,
                index -> plain(enumHandle(compiled.variantHandles().get(index).enumDef())));
        this.genericVariants = new Table(compiled.variantInstantiations(), true, index -> {
            int instantiation = compiled.variantInstantiations().get(index).enumDef();
            var variant = compiled.enumInstantiations().get(instantiation);
            return generic(enumHandle(variant.item()), variant);
        });
        this.vectors = new Table(
                compiled.signatures(),
                false,
                index -> new SignatureToken.Vector(
                        compiled.signatures().get(index).getFirst()));
    }

    private int structHandle(int def) {
        return compiled.structDefs().get(def).handle();
    }

    private int enumHandle(int def) {
        return compiled.enumDefs().get(def).handle();
    }

    private static SignatureToken plain(int handle) {
        return new Datatype(handle, List.of());
    }

    private SignatureToken generic(int handle, Instantiation instantiation) {
        return new Datatype(handle, compiled.signatures().get(instantiation.signature()));
    }

    /** One kind of instruction; entries are resolved once, racing threads store equal ones. */
    final class Table {
        private record Entry(int nodes, ValueDepth depth) {}

        private final AtomicReferenceArray<Entry> entries;
        private final boolean countsNodes;
        private final IntFunction<SignatureToken> token;

        private Table(List<?> table, boolean countsNodes, IntFunction<SignatureToken> token) {
            this.entries = new AtomicReferenceArray<>(table.size());
            this.countsNodes = countsNodes;
            this.token = token;
        }

        /** Throws when a function with these type arguments must not make such a value. */
        void require(Frame frame, int index) {
            var entry = entries.get(index);
            if (entry == null) {
                var type = module.type(token.apply(index));
                entry = new Entry(
                        type.nodes() - 1,
                        ValueDepth.of(type, frame.typeArguments().size()));
                entries.set(index, entry);
            }
            if (countsNodes) {
                frame.requireNodes(entry.nodes());
            }
            entry.depth().require(frame.typeArguments());
        }
    }
}
