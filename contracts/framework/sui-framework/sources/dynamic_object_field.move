/// Objects attached to an object under a name. The child keeps its identity and can be looked up from outside.
module sui::dynamic_object_field;

use sui::dynamic_field as field;

/// Keeps names of object fields apart from names of plain fields.
public struct Wrapper<Name> has copy, drop, store {
    name: Name,
}

public fun add<Name: copy + drop + store, Value: key + store>(
    object: &mut UID,
    name: Name,
    value: Value,
) {
    let key = Wrapper { name };
    field::add(object, key, object::id(&value));
    let (holder, _) = field::field_info<Wrapper<Name>>(object, key);
    field::add_child_object(holder.to_address(), value)
}

public fun borrow<Name: copy + drop + store, Value: key + store>(object: &UID, name: Name): &Value {
    let (holder, child) = field::field_info<Wrapper<Name>>(object, Wrapper { name });
    field::borrow_child_object(holder, child)
}

public fun borrow_mut<Name: copy + drop + store, Value: key + store>(
    object: &mut UID,
    name: Name,
): &mut Value {
    let (holder, child) = field::field_info_mut<Wrapper<Name>>(object, Wrapper { name });
    field::borrow_child_object_mut(holder, child)
}

public fun remove<Name: copy + drop + store, Value: key + store>(
    object: &mut UID,
    name: Name,
): Value {
    let key = Wrapper { name };
    let (holder, child) = field::field_info<Wrapper<Name>>(object, key);
    let value = field::remove_child_object(holder.to_address(), child);
    field::remove<Wrapper<Name>, ID>(object, key);
    value
}

public fun exists<Name: copy + drop + store>(object: &UID, name: Name): bool {
    field::exists_with_type<Wrapper<Name>, ID>(object, Wrapper { name })
}

public fun exists_with_type<Name: copy + drop + store, Value: key + store>(
    object: &UID,
    name: Name,
): bool {
    if (!exists(object, name)) return false;
    let (holder, child) = field::field_info<Wrapper<Name>>(object, Wrapper { name });
    field::has_child_object_with_ty<Value>(holder.to_address(), child)
}

public fun id<Name: copy + drop + store>(object: &UID, name: Name): Option<ID> {
    if (!exists(object, name)) return option::none();
    let (_, child) = field::field_info<Wrapper<Name>>(object, Wrapper { name });
    option::some(child.to_id())
}

public fun remove_opt<Name: copy + drop + store, Value: key + store>(
    object: &mut UID,
    name: Name,
): Option<Value> {
    if (exists_with_type<Name, Value>(object, name)) option::some(remove(object, name))
    else option::none()
}

/// Puts `value` in the place of what is there.
public fun replace<Name: copy + drop + store, ValueNew: key + store, ValueOld: key + store>(
    object: &mut UID,
    name: Name,
    value: ValueNew,
): Option<ValueOld> {
    let old = remove_opt(object, name);
    add(object, name, value);
    old
}

/// The same as `exists`.
public fun exists_<Name: copy + drop + store>(object: &UID, name: Name): bool {
    exists(object, name)
}
