/// Values out of their bytes.
#[test_only]
module sui::bcs_tests;

use std::unit_test::assert_eq;
use sui::bcs;

#[test]
fun values_come_out_as_they_went_in() {
    let mut bytes = bcs::to_bytes(&@0xAB);
    bytes.append(bcs::to_bytes(&true));
    bytes.append(bcs::to_bytes(&0x12u8));
    bytes.append(bcs::to_bytes(&0x1234u16));
    bytes.append(bcs::to_bytes(&0x12345678u32));
    bytes.append(bcs::to_bytes(&std::u64::max_value!()));
    bytes.append(bcs::to_bytes(&std::u128::max_value!()));
    bytes.append(bcs::to_bytes(&std::u256::max_value!()));
    bytes.append(b"rest");
    let mut bcs = bcs::new(bytes);
    assert!(bcs.peel_address() == @0xAB && bcs.peel_bool() && bcs.peel_u8() == 0x12);
    assert!(bcs.peel_u16() == 0x1234 && bcs.peel_u32() == 0x12345678);
    assert_eq!(bcs.peel_u64(), std::u64::max_value!());
    assert_eq!(bcs.peel_u128(), std::u128::max_value!());
    assert_eq!(bcs.peel_u256(), std::u256::max_value!());
    assert_eq!(bcs.into_remainder_bytes(), b"rest");
}

#[test]
fun vectors_come_out_as_they_went_in() {
    let mut bytes = bcs::to_bytes(&vector[@0x1, @0x2]);
    bytes.append(bcs::to_bytes(&vector[true, false]));
    bytes.append(bcs::to_bytes(&b"text"));
    bytes.append(bcs::to_bytes(&vector[b"a", b"bc"]));
    bytes.append(bcs::to_bytes(&vector[1u16]));
    bytes.append(bcs::to_bytes(&vector[2u32]));
    bytes.append(bcs::to_bytes(&vector[3u64]));
    bytes.append(bcs::to_bytes(&vector[4u128]));
    bytes.append(bcs::to_bytes(&vector[5u256]));
    let mut bcs = bcs::new(bytes);
    assert_eq!(bcs.peel_vec_address(), vector[@0x1, @0x2]);
    assert_eq!(bcs.peel_vec_bool(), vector[true, false]);
    assert_eq!(bcs.peel_vec_u8(), b"text");
    assert_eq!(bcs.peel_vec_vec_u8(), vector[b"a", b"bc"]);
    assert_eq!(bcs.peel_vec_u16(), vector[1]);
    assert_eq!(bcs.peel_vec_u32(), vector[2]);
    assert_eq!(bcs.peel_vec_u64(), vector[3]);
    assert_eq!(bcs.peel_vec_u128(), vector[4]);
    assert_eq!(bcs.peel_vec_u256(), vector[5]);
}

#[test]
fun options_come_out_as_they_went_in() {
    let mut bytes = bcs::to_bytes(&option::some(@0x1));
    bytes.append(bcs::to_bytes(&option::some(true)));
    bytes.append(bcs::to_bytes(&option::none<u8>()));
    bytes.append(bcs::to_bytes(&option::some(1u16)));
    bytes.append(bcs::to_bytes(&option::some(2u32)));
    bytes.append(bcs::to_bytes(&option::some(3u64)));
    bytes.append(bcs::to_bytes(&option::some(4u128)));
    bytes.append(bcs::to_bytes(&option::some(5u256)));
    let mut bcs = bcs::new(bytes);
    assert_eq!(bcs.peel_option_address(), option::some(@0x1));
    assert_eq!(bcs.peel_option_bool(), option::some(true));
    assert_eq!(bcs.peel_option_u8(), option::none());
    assert_eq!(bcs.peel_option_u16(), option::some(1));
    assert_eq!(bcs.peel_option_u32(), option::some(2));
    assert_eq!(bcs.peel_option_u64(), option::some(3));
    assert_eq!(bcs.peel_option_u128(), option::some(4));
    assert_eq!(bcs.peel_option_u256(), option::some(5));
}

#[test]
fun lengths_and_tags_take_seven_bits_a_byte() {
    let mut bcs = bcs::new(x"007f8001ffffffff0f");
    assert!(bcs.peel_vec_length() == 0 && bcs.peel_enum_tag() == 127);
    assert!(bcs.peel_vec_length() == 128 && bcs.peel_enum_tag() == std::u32::max_value!());
}

#[test, expected_failure(abort_code = bcs::EOutOfRange)]
fun a_number_that_ends_early_aborts() {
    bcs::new(x"000000").peel_u32();
}

#[test, expected_failure(abort_code = bcs::EOutOfRange)]
fun a_tag_beyond_u32_aborts() {
    bcs::new(x"ffffffff1f").peel_enum_tag();
}

#[test, expected_failure(abort_code = bcs::ENotBool)]
fun a_two_is_no_boolean() {
    bcs::new(x"02").peel_bool();
}

#[test, expected_failure(abort_code = bcs::ELenOutOfRange)]
fun a_length_of_six_bytes_aborts() {
    bcs::new(x"808080808000").peel_vec_length();
}
