/// Prints values while testing; does nothing on chain.
module std::debug;

native public fun print<T>(x: &T);

native public fun print_stack_trace();
