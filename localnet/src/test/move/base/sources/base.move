/// A package to be upgraded: `upgrades.mjs` makes its later versions out of this first one.
module base::base;

use std::ascii::String;
use std::type_name;
use sui::event;

const ERefused: u64 = 7;

public struct Item has key, store { id: UID, number: u64 }

public struct Started has copy, drop { number: u64 }

fun init(_: &mut TxContext) {
    event::emit(Started { number: version() })
}

public fun version(): u64 {
    1
}

public fun make(ctx: &mut TxContext): Item {
    Item { id: object::new(ctx), number: version() }
}

public fun number(item: &Item): u64 {
    item.number
}

public fun refuse() {
    abort ERefused
}

public fun defining_name<T>(): String {
    type_name::with_defining_ids<T>().into_string()
}

public fun original_name<T>(): String {
    type_name::with_original_ids<T>().into_string()
}

entry fun greet() {}

public fun any<T: copy + drop>(_: &T): bool {
    true
}
