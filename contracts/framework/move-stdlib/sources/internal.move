/// Proof that a call comes from the module that defines `T`; the bytecode verifier enforces it.
module std::internal;

public struct Permit<phantom T> has drop {}

public fun permit<T>(): Permit<T> {
    Permit {}
}
