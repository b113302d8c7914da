package blockbuster.move.runtime;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.VariantHandle;
import blockbuster.move.value.Value;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A module's tables as its instructions use them, each entry resolved once. Racing threads store equal entries. */
final class Pools {
    /** A function with the type arguments written at the call, relative to the caller's type parameters. */
    record FunctionInstance(LoadedFunction function, List<Type> typeArguments) {}

    private final LoadedModule module;
    private final CompiledModule compiled;
    private final AtomicReferenceArray<LoadedFunction> functions;
    private final AtomicReferenceArray<FunctionInstance> instances;
    private final AtomicReferenceArray<Value> constants;
    private final AtomicReferenceArray<Type> elements;

    Pools(LoadedModule module) {
        this.module = module;
        this.compiled = module.compiled();
        this.functions = new AtomicReferenceArray<>(compiled.functionHandles().size());
        this.instances =
                new AtomicReferenceArray<>(compiled.functionInstantiations().size());
        this.constants = new AtomicReferenceArray<>(compiled.constants().size());
        this.elements = new AtomicReferenceArray<>(compiled.signatures().size());
    }

    LoadedFunction function(int index) {
        var known = functions.get(index);
        if (known == null) {
            var handle = compiled.functionHandles().get(index);
            var owner = compiled.moduleId(handle.module());
            var name = compiled.identifiers().get(handle.name());
            known = module.vm().link(module, owner, name, handle.typeParameters());
            functions.set(index, known);
        }
        return known;
    }

    FunctionInstance functionInstance(int index) {
        var known = instances.get(index);
        if (known == null) {
            var instantiation = compiled.functionInstantiations().get(index);
            known = new FunctionInstance(function(instantiation.item()), module.types(instantiation.signature()));
            instances.set(index, known);
        }
        return known;
    }

    /** The constant itself: copy before use. */
    Value constant(int index) {
        var known = constants.get(index);
        if (known == null) {
            var constant = compiled.constants().get(index);
            known = ValueDecoder.decode(constant.data(), module.type(constant.type()));
            constants.set(index, known);
        }
        return known;
    }

    /** The element type of a vector instruction. */
    Type element(int signature) {
        var known = elements.get(signature);
        if (known == null) {
            known = module.types(signature).getFirst();
            elements.set(signature, known);
        }
        return known;
    }

    int structSize(int structDef) {
        return compiled.structDefs().get(structDef).fields().size();
    }

    int genericStructSize(int instantiation) {
        return structSize(compiled.structInstantiations().get(instantiation).item());
    }

    int fieldOffset(int fieldHandle) {
        return compiled.fieldHandles().get(fieldHandle).field();
    }

    int genericFieldOffset(int instantiation) {
        return fieldOffset(compiled.fieldInstantiations().get(instantiation).item());
    }

    VariantHandle variant(int handle) {
        return compiled.variantHandles().get(handle);
    }

    /** The generic variant's handle with the enum definition in place of the instantiation. */
    VariantHandle genericVariant(int handle) {
        var generic = compiled.variantInstantiations().get(handle);
        int def = compiled.enumInstantiations().get(generic.enumDef()).item();
        return new VariantHandle(def, generic.tag());
    }

    int variantSize(VariantHandle variant) {
        return compiled.enumDefs()
                .get(variant.enumDef())
                .variants()
                .get(variant.tag())
                .fields()
                .size();
    }
}
