package blockbuster.move.verify;

import static blockbuster.move.verify.TokenTypes.require;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.binary.VariantHandle;
import java.util.ArrayList;
import java.util.List;

/** Types of operands through a function body. Each basic block starts and ends with an empty stack, so one pass does. */
final class CodeVerifier {
    private final CompiledModule module;
    private final FunctionDef.Code code;
    private final TokenTypes types;
    private final List<SignatureToken> locals = new ArrayList<>();
    private final List<SignatureToken> results;
    private final TypeStack stack = new TypeStack();

    CodeVerifier(CompiledModule module, FunctionDef function, FunctionDef.Code code) {
        this.module = module;
        this.code = code;
        var handle = module.functionHandles().get(function.handle());
        this.types = new TokenTypes(module, handle.typeParameters());
        this.locals.addAll(module.signatures().get(handle.parameters()));
        this.locals.addAll(module.signatures().get(code.locals()));
        this.results = module.signatures().get(handle.results());
    }

    void verify() {
        locals.forEach(types::requireWellFormed);
        results.forEach(types::requireWellFormed);
        var blocks = new BasicBlocks(code);
        for (int at = 0; at < code.instructions().size(); at++) {
            if (blocks.startsAt(at)) {
                require(stack.isEmpty(), "operands are left at the end of a block");
            }
            step(code.instructions().get(at));
        }
        int parameters = locals.size() - module.signatures().get(code.locals()).size();
        new LocalsVerifier(code, blocks, types, locals, parameters).verify();
    }

    private void step(Instruction instruction) {
        int index = instruction.index();
        switch (instruction.opcode()) {
            case POP -> require(types.abilities(stack.pop()).hasDrop(), "a value without drop is dropped");
            case RET -> returnResults();
            case BR_TRUE, BR_FALSE -> stack.pop(Primitive.BOOL);
            case BRANCH_TO, NOP -> {}
            case LD_U8 -> stack.push(Primitive.U8);
            case LD_U16 -> stack.push(Primitive.U16);
            case LD_U32 -> stack.push(Primitive.U32);
            case LD_U64 -> stack.push(Primitive.U64);
            case LD_U128 -> stack.push(Primitive.U128);
            case LD_U256 -> stack.push(Primitive.U256);
            case LD_CONST -> stack.push(module.constants().get(index).type());
            case LD_TRUE, LD_FALSE -> stack.push(Primitive.BOOL);
            case COPY_LOC -> copyLocal(index);
            case MOVE_LOC -> stack.push(locals.get(index));
            case ST_LOC -> stack.pop(locals.get(index));
            case MUT_BORROW_LOC -> borrowLocal(true, index);
            case IMM_BORROW_LOC -> borrowLocal(false, index);
            case MUT_BORROW_FIELD -> borrowField(true, index, List.of());
            case IMM_BORROW_FIELD -> borrowField(false, index, List.of());
            case MUT_BORROW_FIELD_GENERIC -> borrowGenericField(true, index);
            case IMM_BORROW_FIELD_GENERIC -> borrowGenericField(false, index);
            case CALL -> call(index, List.of());
            case CALL_GENERIC -> callGeneric(index);
            case PACK -> pack(struct(index, List.of()), structFields(index, List.of()));
            case UNPACK -> unpack(struct(index, List.of()), structFields(index, List.of()));
            case PACK_GENERIC -> pack(genericStruct(index), genericStructFields(index));
            case UNPACK_GENERIC -> unpack(genericStruct(index), genericStructFields(index));
            case READ_REF -> readReference();
            case WRITE_REF -> writeReference();
            case FREEZE_REF -> stack.push(new Reference(false, stack.popReference(true)));
            case ADD, SUB, MUL, MOD, DIV, BIT_OR, BIT_AND, XOR -> arithmetic();
            case SHL, SHR -> shift();
            case OR, AND -> logic();
            case NOT -> {
                stack.pop(Primitive.BOOL);
                stack.push(Primitive.BOOL);
            }
            case EQ, NEQ -> equality();
            case LT, GT, LE, GE -> {
                stack.pop(stack.popInteger());
                stack.push(Primitive.BOOL);
            }
            case CAST_U8 -> cast(Primitive.U8);
            case CAST_U16 -> cast(Primitive.U16);
            case CAST_U32 -> cast(Primitive.U32);
            case CAST_U64 -> cast(Primitive.U64);
            case CAST_U128 -> cast(Primitive.U128);
            case CAST_U256 -> cast(Primitive.U256);
            case ABORT -> {
                stack.pop(Primitive.U64);
                stack.clear();
            }
            case VEC_PACK -> vecPack(element(index), count(instruction));
            case VEC_LEN -> {
                stack.popReference(false, vector(index));
                stack.push(Primitive.U64);
            }
            case VEC_IMM_BORROW -> vecBorrow(false, index);
            case VEC_MUT_BORROW -> vecBorrow(true, index);
            case VEC_PUSH_BACK -> {
                stack.pop(element(index));
                stack.popReference(true, vector(index));
            }
            case VEC_POP_BACK -> {
                stack.popReference(true, vector(index));
                stack.push(element(index));
            }
            case VEC_UNPACK -> vecUnpack(element(index), count(instruction));
            case VEC_SWAP -> {
                stack.pop(Primitive.U64);
                stack.pop(Primitive.U64);
                stack.popReference(true, vector(index));
            }
            case PACK_VARIANT -> {
                var variant = variant(index);
                pack(variant.type(), variant.fields());
            }
            case PACK_VARIANT_GENERIC -> {
                var variant = genericVariant(index);
                pack(variant.type(), variant.fields());
            }
            case UNPACK_VARIANT -> {
                var variant = variant(index);
                unpack(variant.type(), variant.fields());
            }
            case UNPACK_VARIANT_GENERIC -> {
                var variant = genericVariant(index);
                unpack(variant.type(), variant.fields());
            }
            case UNPACK_VARIANT_IMM_REF -> unpackReference(false, variant(index));
            case UNPACK_VARIANT_MUT_REF -> unpackReference(true, variant(index));
            case UNPACK_VARIANT_GENERIC_IMM_REF -> unpackReference(false, genericVariant(index));
            case UNPACK_VARIANT_GENERIC_MUT_REF -> unpackReference(true, genericVariant(index));
            case VARIANT_SWITCH -> variantSwitch(index);
        }
    }

    private void returnResults() {
        stack.popAll(results);
        require(stack.isEmpty(), "operands are left at a return");
    }

    private void copyLocal(int local) {
        require(types.abilities(locals.get(local)).hasCopy(), "a value without copy is copied");
        stack.push(locals.get(local));
    }

    private void borrowLocal(boolean mutable, int local) {
        require(!(locals.get(local) instanceof Reference), "a reference to a reference");
        stack.push(new Reference(mutable, locals.get(local)));
    }

    private void borrowGenericField(boolean mutable, int index) {
        var instantiation = module.fieldInstantiations().get(index);
        borrowField(mutable, instantiation.item(), arguments(instantiation.signature()));
    }

    private void borrowField(boolean mutable, int index, List<SignatureToken> arguments) {
        var handle = module.fieldHandles().get(index);
        stack.popReference(mutable, struct(handle.structDef(), arguments));
        stack.push(new Reference(
                mutable, structFields(handle.structDef(), arguments).get(handle.field())));
    }

    private SignatureToken struct(int def, List<SignatureToken> arguments) {
        return datatype(module.structDefs().get(def).handle(), arguments);
    }

    private SignatureToken datatype(int handle, List<SignatureToken> arguments) {
        var type = new Datatype(handle, arguments);
        types.requireWellFormed(type);
        return type;
    }

    private List<SignatureToken> structFields(int def, List<SignatureToken> arguments) {
        return types.fields(module.structDefs().get(def).fields(), arguments);
    }

    private SignatureToken genericStruct(int index) {
        var instantiation = module.structInstantiations().get(index);
        return struct(instantiation.item(), arguments(instantiation.signature()));
    }

    private List<SignatureToken> genericStructFields(int index) {
        var instantiation = module.structInstantiations().get(index);
        return structFields(instantiation.item(), arguments(instantiation.signature()));
    }

    private List<SignatureToken> arguments(int signature) {
        var arguments = module.signatures().get(signature);
        for (var argument : arguments) {
            require(!(argument instanceof Reference), "a reference as type argument");
            types.requireWellFormed(argument);
        }
        return arguments;
    }

    private void callGeneric(int index) {
        var instantiation = module.functionInstantiations().get(index);
        call(instantiation.item(), arguments(instantiation.signature()));
    }

    private void call(int index, List<SignatureToken> arguments) {
        var handle = module.functionHandles().get(index);
        types.requireAbilities(arguments, handle.typeParameters());
        stack.popAll(substitute(handle.parameters(), arguments));
        stack.pushAll(substitute(handle.results(), arguments));
    }

    private List<SignatureToken> substitute(int signature, List<SignatureToken> arguments) {
        return module.signatures().get(signature).stream()
                .map(token -> types.substitute(token, arguments))
                .toList();
    }

    private void pack(SignatureToken type, List<SignatureToken> fields) {
        stack.popAll(fields);
        stack.push(type);
    }

    private void unpack(SignatureToken type, List<SignatureToken> fields) {
        stack.pop(type);
        stack.pushAll(fields);
    }

    private void unpackReference(boolean mutable, VariantType variant) {
        stack.popReference(mutable, variant.type());
        variant.fields().forEach(field -> stack.push(new Reference(mutable, field)));
    }

    private void readReference() {
        var target = stack.popReference(false);
        require(types.abilities(target).hasCopy(), "a value without copy is read through a reference");
        stack.push(target);
    }

    private void writeReference() {
        var target = stack.popReference(true);
        require(types.abilities(target).hasDrop(), "a value without drop is overwritten");
        stack.pop(target);
    }

    private void arithmetic() {
        var right = stack.popInteger();
        stack.pop(right);
        stack.push(right);
    }

    private void shift() {
        stack.pop(Primitive.U8);
        stack.push(stack.popInteger());
    }

    private void logic() {
        stack.pop(Primitive.BOOL);
        stack.pop(Primitive.BOOL);
        stack.push(Primitive.BOOL);
    }

    private void equality() {
        var right = stack.pop();
        stack.pop(right);
        require(types.abilities(right).hasDrop(), "a value without drop is compared");
        stack.push(Primitive.BOOL);
    }

    private void cast(Primitive type) {
        stack.popInteger();
        stack.push(type);
    }

    private SignatureToken element(int signature) {
        return arguments(signature).getFirst();
    }

    private SignatureToken vector(int signature) {
        return new Vector(element(signature));
    }

    private static int count(Instruction instruction) {
        require(instruction.immediate().bitLength() <= 10, "too many operands");
        return instruction.immediate().intValue();
    }

    private void vecPack(SignatureToken element, int count) {
        for (int i = 0; i < count; i++) {
            stack.pop(element);
        }
        stack.push(new Vector(element));
    }

    private void vecUnpack(SignatureToken element, int count) {
        stack.pop(new Vector(element));
        for (int i = 0; i < count; i++) {
            stack.push(element);
        }
    }

    private void vecBorrow(boolean mutable, int signature) {
        stack.pop(Primitive.U64);
        stack.popReference(mutable, vector(signature));
        stack.push(new Reference(mutable, element(signature)));
    }

    private record VariantType(SignatureToken type, List<SignatureToken> fields) {}

    private VariantType variant(int index) {
        return variant(module.variantHandles().get(index), List.of());
    }

    private VariantType genericVariant(int index) {
        var handle = module.variantInstantiations().get(index);
        var instantiation = module.enumInstantiations().get(handle.enumDef());
        return variant(new VariantHandle(instantiation.item(), handle.tag()), arguments(instantiation.signature()));
    }

    private VariantType variant(VariantHandle handle, List<SignatureToken> arguments) {
        var def = module.enumDefs().get(handle.enumDef());
        var fields = def.variants().get(handle.tag()).fields();
        return new VariantType(datatype(def.handle(), arguments), types.fields(fields, arguments));
    }

    private void variantSwitch(int table) {
        int handle =
                module.enumDefs().get(code.jumpTables().get(table).enumDef()).handle();
        var target = stack.popReference(false);
        require(
                target instanceof Datatype datatype && datatype.handle() == handle,
                "a switch over a value of another type");
    }
}
