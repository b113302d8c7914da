/// How deep values, types and calls may nest, and how long vectors may get.
module corpus::sizes;

public struct Box<T> has copy, drop, store { value: T }

public enum Shell<T> has copy, drop, store {
    Empty,
    Around(T),
}

public fun box<T>(value: T): Box<T> { Box { value } }

public fun box8<T>(value: T): Box<Box<Box<Box<Box<Box<Box<Box<T>>>>>>>> {
    box(box(box(box(box(box(box(box(value))))))))
}

public fun shell4<T>(value: T): Shell<Shell<Shell<Shell<T>>>> {
    Shell::Around(Shell::Around(Shell::Around(Shell::Around(value))))
}

public fun list4<T>(value: T): vector<vector<vector<vector<T>>>> {
    vector[vector[vector[vector[value]]]]
}

/// Nests deeper than its type's name tells.
public struct Deep<T> has copy, drop, store { inner: Box<Box<Box<Box<Box<Box<Box<Box<T>>>>>>>> }

public enum Abyss<T> has copy, drop, store {
    Ground,
    Below(Deep<Deep<T>>),
}

public fun deep<T>(value: T): Deep<T> { Deep { inner: box8(value) } }

public fun ground<T>(): Abyss<T> { Abyss::Ground }

public fun push(length: u64): vector<u8> {
    let mut bytes = vector[];
    while (bytes.length() < length) bytes.push_back(7);
    bytes
}

/// As long as doubling makes it.
public fun double<T: copy + drop>(value: T, times: u8): vector<T> {
    let mut list = vector[value];
    let mut i = 0;
    while (i < times) {
        let copied = list;
        list.append(copied);
        i = i + 1;
    };
    list
}

/// Calls itself by way of another function.
public fun ping(levels: u64, at: &mut u64) {
    *at = *at + 1;
    if (levels > 0) pong(levels - 1, at);
}

fun pong(levels: u64, at: &mut u64) {
    *at = *at + 1;
    if (levels > 0) ping(levels - 1, at);
}
