/// Names of types as text: `<64 hex digits>::module::Name<…>`, primitives by their keyword.
module std::type_name;

use std::ascii::{Self, String};

/// The type has no module: it is a primitive.
const ENonModuleType: u64 = 0;

/// Hex digits of an address in a type's name.
const ADDRESS_DIGITS: u64 = 64;

public struct TypeName has copy, drop, store {
    name: String,
}

/// With the packages that first defined each type (the id a type keeps through upgrades that add it).
public native fun with_defining_ids<T>(): TypeName;
/// With the original package ids.
public native fun with_original_ids<T>(): TypeName;
public native fun defining_id<T>(): address;
public native fun original_id<T>(): address;

public fun is_primitive(self: &TypeName): bool {
    // A vector's own text starts with the keyword, whatever it holds.
    self.name.index_of(&ascii::string(b"::")) != ADDRESS_DIGITS
}

public fun as_string(self: &TypeName): &String {
    &self.name
}

public fun into_string(self: TypeName): String {
    let TypeName { name } = self;
    name
}

public fun address_string(self: &TypeName): String {
    assert!(!self.is_primitive(), ENonModuleType);
    self.name.substring(0, ADDRESS_DIGITS)
}

public fun module_string(self: &TypeName): String {
    assert!(!self.is_primitive(), ENonModuleType);
    let tail = self.name.substring(ADDRESS_DIGITS + 2, self.name.length());
    tail.substring(0, tail.index_of(&ascii::string(b"::")))
}

/// The type's own name, without its arguments.
public fun datatype_string(self: &TypeName): String {
    assert!(!self.is_primitive(), ENonModuleType);
    let start = ADDRESS_DIGITS + 2 + self.module_string().length() + 2;
    let tail = self.name.substring(start, self.name.length());
    tail.substring(0, tail.index_of(&ascii::string(b"<")))
}

/// The same as `with_defining_ids`.
public fun get<T>(): TypeName {
    with_defining_ids<T>()
}

/// The same as `with_original_ids`.
public fun get_with_original_ids<T>(): TypeName {
    with_original_ids<T>()
}

/// The same as `as_string`.
public fun borrow_string(self: &TypeName): &String {
    self.as_string()
}

/// The same as `address_string`.
public fun get_address(self: &TypeName): String {
    self.address_string()
}

/// The same as `module_string`.
public fun get_module(self: &TypeName): String {
    self.module_string()
}
