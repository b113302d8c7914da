/// The library's own behaviour, against values worked out by hand or by other programs.
#[test_only]
module std::std_tests;

use std::ascii;
use std::bcs;
use std::hash;
use std::string;
use std::type_name;
use std::unit_test::assert_eq;

public struct Pair<A, B> { a: A, b: B }

#[test]
fun vectors_keep_their_order() {
    let mut v = vector[1u64, 2, 3, 4];
    v.reverse();
    assert_eq!(v, vector[4, 3, 2, 1]);
    v.append(vector[0, 9]);
    assert_eq!(v, vector[4, 3, 2, 1, 0, 9]);
    assert_eq!(v.remove(1), 3);
    v.insert(7, 0);
    v.insert(8, 6);
    assert_eq!(v, vector[7, 4, 2, 1, 0, 9, 8]);
    assert_eq!(v.swap_remove(0), 7);
    assert_eq!(v, vector[8, 4, 2, 1, 0, 9]);
    assert!(v.contains(&9) && !v.contains(&3));
    let (found, at) = v.index_of(&1);
    assert!(found && at == 3);
    assert_eq!(vector[vector[1u8], vector[], vector[2, 3]].flatten(), vector[1, 2, 3]);
    assert_eq!(vector::singleton(5u8), vector[5]);
}

#[test]
fun vector_macros_visit_from_first_to_last() {
    assert_eq!(vector::tabulate!(4, |i| i * i), vector[0u64, 1, 4, 9]);
    assert_eq!(vector[1u64, 2, 3].map!(|x| x * 10), vector[10, 20, 30]);
    assert_eq!(vector[1u64, 2, 3].fold!(0u64, |acc, x| acc * 10 + x), 123);
    assert_eq!(vector[1u64, 2, 3, 4].filter!(|x| *x % 2 == 0), vector[2, 4]);
    assert!(vector[1u64, 2].any!(|x| *x == 2) && !vector[1u64, 2].any!(|x| *x == 3));
    assert!(vector[1u64, 2].all!(|x| *x < 3) && !vector[1u64, 2].all!(|x| *x < 2));
    assert!(vector<u64>[].all!(|_| false) && !vector<u64>[].any!(|_| true));
    let mut v = vector[1u64, 2];
    v.do_mut!(|x| *x = *x + 1);
    assert_eq!(v, vector[2, 3]);
    let mut backwards = vector[];
    vector[1u64, 2, 3].destroy!(|x| backwards.push_back(x));
    assert_eq!(backwards, vector[3, 2, 1]);
}

#[test, expected_failure(abort_code = vector::EIndexOutOfBounds)]
fun remove_past_the_end_aborts() {
    vector[1u64].remove(1);
}

#[test, expected_failure(abort_code = vector::EIndexOutOfBounds)]
fun insert_past_the_end_aborts() {
    vector[1u64].insert(2, 2);
}

#[test, expected_failure(abort_code = vector::EIndexOutOfBounds)]
fun swap_remove_from_nothing_aborts() {
    vector<u64>[].swap_remove(0);
}

#[test]
fun options_hold_one_value_or_none() {
    let mut o = option::some(5u64);
    assert!(o.is_some() && o.contains(&5) && *o.borrow() == 5);
    assert_eq!(o.swap(6), 5);
    *o.borrow_mut() = 7;
    assert_eq!(o.extract(), 7);
    assert!(o.is_none());
    o.fill(8);
    assert_eq!(o.swap_or_fill(9), option::some(8));
    assert_eq!(o.get_with_default(1), 9);
    assert_eq!(o.map!(|x| x + 1), option::some(10));
    assert_eq!(option::none<u64>().destroy_with_default(3), 3);
    assert_eq!(option::none<u64>().destroy_or!(4), 4);
    assert_eq!(option::some(1u64).to_vec(), vector[1]);
}

#[test, expected_failure(abort_code = option::EOptionNotSet)]
fun extract_from_none_aborts() {
    option::none<u64>().extract();
}

#[test, expected_failure(abort_code = option::EOptionNotSet)]
fun borrow_from_none_aborts() {
    option::none<u64>().borrow();
}

#[test, expected_failure(abort_code = option::EOptionNotSet)]
fun destroy_some_of_none_aborts() {
    option::none<u64>().destroy_some();
}

#[test, expected_failure(abort_code = option::EOptionIsSet)]
fun fill_of_some_aborts() {
    option::some(1u64).fill(2);
}

#[test, expected_failure(abort_code = option::EOptionIsSet)]
fun destroy_none_of_some_aborts() {
    option::some(1u64).destroy_none();
}

#[test]
fun strings_count_bytes_and_respect_characters() {
    let mut s = string::utf8(x"c3a96c61"); // é, l, a
    assert_eq!(s.length(), 4);
    assert_eq!(s.substring(2, 4), b"la".to_string());
    assert_eq!(s.index_of(&b"la".to_string()), 2);
    assert_eq!(s.index_of(&b"x".to_string()), 4);
    s.append(b"!".to_string());
    s.insert(2, b"-".to_string());
    assert_eq!(s.into_bytes(), x"c3a92d6c6121");
    assert!(string::try_utf8(x"c3").is_none());
    assert!(b"".to_string().is_empty());
    assert_eq!(b"abc".to_string().to_ascii(), b"abc".to_ascii_string());
}

#[test, expected_failure(abort_code = string::EInvalidUtf8)]
fun broken_utf8_aborts() {
    string::utf8(x"c3");
}

#[test, expected_failure(abort_code = string::EInvalidIndex)]
fun substring_inside_a_character_aborts() {
    string::utf8(x"c3a9").substring(1, 2);
}

#[test, expected_failure(abort_code = string::EInvalidIndex)]
fun insert_inside_a_character_aborts() {
    string::utf8(x"c3a9").insert(1, b"x".to_string());
}

#[test]
fun ascii_strings_are_seven_bit() {
    let mut s = b"Move".to_ascii_string();
    s.insert(2, b"--".to_ascii_string());
    assert_eq!(s.into_bytes(), b"Mo--ve");
    assert_eq!(s.substring(0, 2), b"Mo".to_ascii_string());
    assert_eq!(s.index_of(&b"ve".to_ascii_string()), 4);
    assert_eq!(s.index_of(&b"vee".to_ascii_string()), 6);
    assert_eq!(s.to_uppercase(), b"MO--VE".to_ascii_string());
    assert_eq!(s.to_lowercase(), b"mo--ve".to_ascii_string());
    s.push_char(ascii::char(0x7F));
    assert!(!s.all_characters_printable());
    assert_eq!(s.pop_char().byte(), 0x7F);
    assert!(ascii::try_string(x"80").is_none());
}

#[test, expected_failure(abort_code = ascii::EInvalidAsciiCharacter)]
fun eighth_bit_aborts() {
    ascii::string(x"80");
}

#[test, expected_failure(abort_code = ascii::EInvalidIndex)]
fun ascii_substring_past_the_end_aborts() {
    b"ab".to_ascii_string().substring(1, 3);
}

#[test]
fun integers_compute_at_their_edges() {
    assert_eq!(std::u64::max_value!().to_string(), b"18446744073709551615".to_string());
    assert_eq!(0u8.to_string(), b"0".to_string());
    assert_eq!(255u8.to_string(), b"255".to_string());
    assert_eq!(
        std::u256::max_value!().to_string(),
        b"115792089237316195423570985008687907853269984665640564039457584007913129639935".to_string(),
    );
    assert_eq!(2u64.pow(63), 9_223_372_036_854_775_808);
    assert_eq!(7u128.pow(0), 1);
    assert_eq!(3u64.max(4) + 3u64.min(4), 7);
    assert_eq!(3u64.diff(10), 7);
    assert_eq!(10u64.divide_and_round_up(3), 4);
    assert_eq!(9u64.divide_and_round_up(3), 3);
    assert_eq!(0u64.divide_and_round_up(3), 0);
    assert_eq!(5u16.bitwise_not(), 65_530);
    assert_eq!(256u64.try_as_u8(), option::none());
    assert_eq!(255u64.try_as_u8(), option::some(255));
}

#[test, expected_failure(arithmetic_error, location = std::u64)]
fun pow_beyond_the_type_fails() {
    2u64.pow(64);
}

#[test, expected_failure(arithmetic_error, location = std::u64)]
fun round_up_by_zero_aborts() {
    1u64.divide_and_round_up(0);
}

#[test]
fun hashes_and_bytes_are_canonical() {
    assert_eq!(
        hash::sha2_256(b"abc"),
        x"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    assert_eq!(
        hash::sha3_256(b"abc"),
        x"3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
    );
    assert_eq!(bcs::to_bytes(&vector[1u16, 258]), x"0201000201");
    assert_eq!(bcs::to_bytes(&option::some(true)), x"0101");
}

#[test]
fun types_have_names() {
    let name = type_name::with_original_ids<Pair<u64, vector<address>>>();
    assert_eq!(
        name.into_string(),
        b"0000000000000000000000000000000000000000000000000000000000000001::std_tests::Pair<u64,vector<address>>".to_ascii_string(),
    );
    assert_eq!(name.module_string(), b"std_tests".to_ascii_string());
    assert!(!name.is_primitive());
    assert!(type_name::with_defining_ids<vector<u8>>().is_primitive());
    assert_eq!(type_name::original_id<Pair<u8, u8>>(), @0x1);
}

#[test, expected_failure(abort_code = type_name::ENonModuleType)]
fun primitive_types_have_no_module() {
    type_name::with_original_ids<u64>().module_string();
}
