/// What tests need from the virtual machine. A module that calls `poison` can't be published.
#[test_only]
module std::unit_test;

public native fun poison();

/// Consumes any value, whatever its abilities.
public native fun destroy<T>(v: T);

public macro fun assert_eq<$T: drop>($t1: $T, $t2: $T) {
    let (left, right) = ($t1, $t2);
    assert!(&left == &right);
}

public macro fun assert_ref_eq<$T>($t1: &$T, $t2: &$T) {
    let (left, right) = ($t1, $t2);
    assert!(left == right);
}
