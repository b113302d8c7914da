#[test_only]
module corpus::vectors_tests;

use corpus::vectors as v;

#[test]
fun reads_and_writes_elements() {
    let mut bytes = v::four(1u8, 2, 3, 4);
    v::set(&mut bytes, 3, 255);
    v::swap(&mut bytes, 0, 3);
    assert!(bytes == vector[255, 2, 3, 1], 0);
    let mut wide = v::four(1u256, 2, 3, 4);
    v::swap(&mut wide, 2, 2);
    assert!(v::pop(&mut wide) == 4 && wide.length() == 3, 1);
    assert!(v::get(&wide, 2) == 3, 2);
}

#[test]
fun changes_parts_of_elements() {
    let mut cells = v::four(v::cell(1), v::cell(2), v::cell(3), v::cell(4));
    let copied = cells;
    v::tag(&mut cells, 2, 9);
    v::tag(&mut cells, 2, 10);
    assert!(v::tags(&cells, 2) == 3 && v::tags(&cells, 1) == 1, 0);
    assert!(v::tags(&copied, 2) == 1 && copied != cells, 1);
    assert!(v::halves(cells) == 4, 2);
}

#[test]
fun nests() {
    let mut deep = vector[vector[vector[1u64]], vector[]];
    deep[1].push_back(vector[7, 8]);
    deep[0][0].push_back(2);
    assert!(deep == vector[vector[vector[1, 2]], vector[vector[7, 8]]], 0);
    assert!(v::pop(&mut deep[1]) == vector[7, 8], 1);
    v::close(deep.pop_back());
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::vectors)]
fun reads_past_the_end() {
    v::get(&vector[1u8, 2], 2);
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::vectors)]
fun reads_far_past_the_end() {
    v::get(&vector[1u64, 2], 1_000_000);
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::vectors)]
fun writes_past_the_end() {
    v::set(&mut vector[b"a"], 1, b"b");
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::vectors)]
fun swaps_past_the_end() {
    v::swap(&mut vector[true, false], 0, 2);
}

#[test, expected_failure(vector_error, minor_status = 2, location = corpus::vectors)]
fun pops_from_nothing() {
    v::pop(&mut vector<u64>[]);
}

#[test, expected_failure(vector_error, minor_status = 2, location = corpus::vectors)]
fun pops_bytes_from_nothing() {
    v::pop(&mut vector<u8>[]);
}

#[test, expected_failure(vector_error, minor_status = 3, location = corpus::vectors)]
fun closes_what_is_not_empty() {
    v::close(vector[1u128]);
}
