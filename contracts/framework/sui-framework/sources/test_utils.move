/// Short cuts for tests.
#[test_only]
module sui::test_utils;

public native fun create_one_time_witness<T: drop>(): T;

public fun assert_eq<T: drop>(t1: T, t2: T) {
    std::unit_test::assert_eq!(t1, t2)
}

/// Consumes any value, whatever its abilities.
public fun destroy<T>(x: T) {
    std::unit_test::destroy(x)
}

public fun print(str: vector<u8>) {
    std::debug::print(&str.to_ascii_string())
}
