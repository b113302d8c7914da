/// An object that money is sent to without coins, and that gives it to whoever has the object.
module cinema::till;

use sui::balance::{Self, Balance};

public struct Till has key, store { id: UID }

public fun open(ctx: &mut TxContext): Till {
    Till { id: object::new(ctx) }
}

public fun take<T>(till: &mut Till, amount: u64): Balance<T> {
    balance::redeem_funds(balance::withdraw_funds_from_object(&mut till.id, amount))
}
