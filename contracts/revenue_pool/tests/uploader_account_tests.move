#[test_only, allow(implicit_const_copy)]
module revenue_pool::uploader_account_tests;

use revenue_pool::uploader_account::{Self, UploaderAccount, UploaderRegistered};
use revenue_pool::world;
use std::bcs;
use sui::clock::Clock;
use sui::display::Display;
use sui::package::Publisher;
use sui::test_scenario::{Self as ts, Scenario};

const CREATOR: address = @0xC1;

#[test]
fun register_gives_the_sender_an_account() {
    let mut s = world::begin();
    s.register(b"Ada");
    let bytes = world::event_bytes<UploaderRegistered>();

    s.next_tx(CREATOR);
    let account = s.take_from_sender<UploaderAccount>();
    assert!(account.owner() == CREATOR);
    assert!(account.name() == b"Ada".to_string());
    assert!(account.registered_at_ms() == world::start_ms());
    let expected = vector[
        bcs::to_bytes(&object::id(&account)),
        bcs::to_bytes(&CREATOR),
        bcs::to_bytes(&b"Ada"),
        bcs::to_bytes(&world::start_ms()),
    ];
    assert!(bytes == expected.flatten());
    s.return_to_sender(account);
    s.end();
}

#[test]
fun init_leaves_publisher_and_display() {
    let mut s = world::begin();
    s.next_tx(world::admin());
    let publisher = s.take_from_sender<Publisher>();
    assert!(publisher.from_module<UploaderAccount>());
    let display = s.take_from_sender<Display<UploaderAccount>>();
    assert!(display.version() == 1);
    assert!(*display.fields().get(&b"name".to_string()) == b"{name}".to_string());
    s.return_to_sender(display);
    s.return_to_sender(publisher);
    s.end();
}

#[test]
fun register_takes_64_bytes() {
    let mut s = world::begin();
    s.register(vector::tabulate!(64, |_| 0x61));
    s.end();
}

#[test, expected_failure(abort_code = uploader_account::EEmptyName)]
fun register_without_name_aborts() {
    let mut s = world::begin();
    s.register(b"");
    abort
}

#[test, expected_failure(abort_code = uploader_account::ENameTooLong)]
fun register_with_65_bytes_aborts() {
    let mut s = world::begin();
    s.register(vector::tabulate!(65, |_| 0x61));
    abort
}

use fun register as Scenario.register;

fun register(s: &mut Scenario, name: vector<u8>) {
    s.next_tx(CREATOR);
    let clock = s.take_shared<Clock>();
    uploader_account::register(name.to_string(), &clock, s.ctx());
    ts::return_shared(clock);
}
