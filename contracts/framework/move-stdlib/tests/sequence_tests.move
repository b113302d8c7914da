/// Vectors, options and texts: what the macros do, and the older names of functions.
#[test_only]
module std::sequence_tests;

use std::type_name;
use std::unit_test::assert_eq;

public struct Pair<phantom A, phantom B> {}

#[test]
fun vectors_are_cut_and_searched() {
    assert_eq!(vector[1u8, 2, 3].take(2), vector[1, 2]);
    assert_eq!(vector[1u8, 2, 3].take(3), vector[1, 2, 3]);
    assert_eq!(vector[1u8, 2, 3].skip(1), vector[2, 3]);
    assert_eq!(vector[1u8].skip(5), vector[]);
    let v = vector[5u8, 6, 7, 6];
    assert_eq!(v.find_index!(|x| *x == 6), option::some(1));
    assert_eq!(v.find_index!(|x| *x == 9), option::none());
    assert_eq!(v.find_indices!(|x| *x == 6), vector[1, 3]);
    assert_eq!(v.count!(|x| *x > 5), 3);
    let (small, great) = v.partition!(|x| *x < 6);
    assert!(small == vector[5] && great == vector[6, 7, 6]);
}

#[test]
fun vectors_are_walked_in_pairs() {
    let mut sum = 0u64;
    vector[1u64, 2].zip_do!(vector[10, 20], |a, b| sum = 100 * sum + a * b);
    assert_eq!(sum, 1040);
    vector[1u64, 2].zip_do_reverse!(vector[10, 20], |a, b| sum = sum - a * b);
    assert_eq!(sum, 990);
    let (a, mut b) = (vector[1u64, 2], vector[10u64, 20]);
    a.zip_do_ref!(&b, |x, y| sum = sum + *x * *y);
    assert_eq!(sum, 1040);
    let mut c = a;
    c.zip_do_mut!(&mut b, |x, y| *x = *x + *y);
    assert_eq!(c, vector[11, 22]);
    assert_eq!(a.zip_map_ref!(&b, |x, y| *x + *y), vector[11, 22]);
    assert_eq!(a.zip_map!(b, |x, y| x + y), vector[11, 22]);
}

#[test]
fun sorting_keeps_equals_in_order() {
    let mut v = vector[vector[2u8, 0], vector[1, 1], vector[2, 2], vector[1, 3]];
    v.insertion_sort_by!(|a, b| a[0] <= b[0]);
    assert_eq!(v, vector[vector[1, 1], vector[1, 3], vector[2, 0], vector[2, 2]]);
    assert!(v.is_sorted_by!(|a, b| a[0] <= b[0]) && !v.is_sorted_by!(|a, b| a[1] <= b[1]));
    assert!(vector<u8>[].is_sorted_by!(|a, b| *a <= *b));
}

#[test]
fun options_are_mapped_and_joined() {
    let (some, none) = (option::some(3u64), option::none<u64>());
    let mut seen = 0;
    some.destroy!(|x| seen = x);
    assert_eq!(seen, 3);
    let mut changed = some;
    changed.do_mut!(|x| *x = 4);
    assert_eq!(changed, option::some(4));
    assert!(some.or!(none) == some && none.or!(some) == some);
    assert!(
        some.and!(|x| option::some(x + 1)) == option::some(4) && none.and!(|x| option::some(x)) == none,
    );
    assert_eq!(some.and_ref!(|x| option::some(*x > 1)), option::some(true));
    assert_eq!(some.map_ref!(|x| *x * 2), option::some(6));
    assert!(some.filter!(|x| *x > 3) == none && some.filter!(|x| *x == 3) == some);
    assert!(some.is_some_and!(|x| *x == 3) && !none.is_some_and!(|_| true));
    assert!(none.is_none_or!(|_| false) && !some.is_none_or!(|x| *x == 4));
    let mut left = some;
    assert!(left.extract_or!(9) == 3 && left.extract_or!(9) == 9);
    assert!(some.fold!(0, |x| x + 1) == 4 && none.fold!(0, |x| x + 1) == 0);
}

#[test]
fun older_names_mean_the_same() {
    let text = b"hello".to_string();
    assert!(text.bytes() == text.as_bytes() && text.sub_string(1, 3) == text.substring(1, 3));
    let name = type_name::get<Pair<u8, vector<u8>>>();
    assert!(name == type_name::with_defining_ids<Pair<u8, vector<u8>>>());
    assert!(type_name::get_with_original_ids<u8>() == type_name::with_original_ids<u8>());
    assert!(
        name.borrow_string() == name.as_string() && name.get_address() == name.address_string(),
    );
    assert!(name.get_module() == name.module_string());
}

#[test]
fun a_type_tells_its_own_name() {
    assert_eq!(
        type_name::with_defining_ids<Pair<u8, vector<u8>>>().datatype_string(),
        b"Pair".to_ascii_string(),
    );
    assert_eq!(
        type_name::with_defining_ids<std::string::String>().datatype_string(),
        b"String".to_ascii_string(),
    );
}

#[test, expected_failure(abort_code = type_name::ENonModuleType)]
fun a_primitive_has_no_datatype_name() {
    type_name::with_defining_ids<vector<std::string::String>>().datatype_string();
}
