/// Uses `base` in the version that it is linked to.
module user::user;

use base::base::{Self, Item};

public fun base_version(): u64 {
    base::version()
}

public fun number(item: &Item): u64 {
    base::number(item)
}

public fun refuse() {
    base::refuse()
}
