package blockbuster.move;

/** Why an execution stopped; the names are the Move VM's own. */
public enum StatusCode {
    /** The program called {@code abort}; the sub-status is its code. */
    ABORTED,
    /** Overflow, underflow, division by zero, failed cast or too wide a shift. */
    ARITHMETIC_ERROR,
    /** Sub-status 1: index out of bounds; 2: pop from an empty vector; 3: unpacked with another length. */
    VECTOR_OPERATION_ERROR,
    /** An enum value was unpacked as another variant. */
    VARIANT_TAG_MISMATCH,
    /** The fuel given to the execution is used up. */
    OUT_OF_GAS,
    /** More nested calls than allowed. */
    CALL_STACK_OVERFLOW,
    /** More operands than allowed. */
    EXECUTION_STACK_OVERFLOW,
    /** A value nests deeper than allowed. */
    VM_MAX_VALUE_DEPTH_REACHED,
    /** A type nests deeper than allowed. */
    VM_MAX_TYPE_DEPTH_REACHED,
    /** The type arguments of a call or of a new value have more parts than allowed. */
    VM_MAX_TYPE_NODES_REACHED,
    /** A vector, event or object is larger than allowed. */
    MEMORY_LIMIT_EXCEEDED,
    /** A native function that is declared but not supplied. */
    MISSING_DEPENDENCY,
    /** Unchecked code met a value of another type. */
    INTERNAL_TYPE_ERROR,
    /** Unchecked code read a local that was moved away. */
    UNKNOWN_INVARIANT_VIOLATION_ERROR
}
