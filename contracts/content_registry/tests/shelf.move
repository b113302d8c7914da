/// A catalogue for tests: an operator who holds every capability, a clock, a member, and one transaction for every step.
#[test_only]
module content_registry::shelf;

use content_registry::catalogue_cap::CatalogueCap;
use content_registry::content_admin_cap::{Self, ContentAdminCap};
use content_registry::content_item::{Self, ContentItem};
use content_registry::content_registry::{Self, ContentRegistry};
use content_registry::displays;
use content_registry::meter_cap::MeterCap;
use content_registry::moderator_cap::ModeratorCap;
use content_registry::stream_session;
use revenue_pool::authority::Authority;
use std::bcs;
use std::string::String;
use sui::clock::{Self, Clock};
use sui::event;
use sui::test_scenario::{Self as ts, Scenario};

const OPERATOR: address = @0x0E;
const CREATOR: address = @0xC1;
const START_MS: u64 = 1_000_000;
/// A minute and a bit: 61 seconds when rounded up.
const DURATION_MS: u64 = 60_001;

public fun operator(): address { OPERATOR }

public fun creator(): address { CREATOR }

public fun start_ms(): u64 { START_MS }

public fun duration_ms(): u64 { DURATION_MS }

public fun begin(): Scenario {
    let mut s = ts::begin(OPERATOR);
    content_admin_cap::init_for_testing(s.ctx());
    displays::init_for_testing(s.ctx());
    content_registry::init_for_testing(s.ctx());
    let mut clock = clock::create_for_testing(s.ctx());
    clock.set_for_testing(START_MS);
    clock.share_for_testing();
    s
}

/// A catalogue with one title in review.
public fun begin_in_review(): Scenario {
    let mut s = begin();
    submit(&mut s);
    s
}

/// A catalogue with one title on the shelf.
public fun begin_approved(): Scenario {
    let mut s = begin_in_review();
    approve(&mut s);
    s
}

public fun submit(s: &mut Scenario) {
    submit_with(
        s,
        text(7),
        text(0),
        text(5),
        text(2),
        DURATION_MS,
        blobs(2, 43),
        text(43),
        root(32),
    )
}

public fun submit_with(
    s: &mut Scenario,
    title: String,
    description: String,
    genre: String,
    language: String,
    duration_ms: u64,
    blob_ids: vector<String>,
    poster_blob_id: String,
    segment_root: vector<u8>,
) {
    s.next_tx(OPERATOR);
    let mut registry = s.take_shared<ContentRegistry>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<CatalogueCap>();
    let clock = s.take_shared<Clock>();
    content_item::submit(
        &mut registry,
        &authority,
        &cap,
        CREATOR,
        title,
        description,
        genre,
        language,
        duration_ms,
        blob_ids,
        poster_blob_id,
        segment_root,
        &clock,
        s.ctx(),
    );
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(registry);
}

public fun approve(s: &mut Scenario) {
    s.next_tx(OPERATOR);
    let mut item = s.take_shared<ContentItem>();
    let mut registry = s.take_shared<ContentRegistry>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<ModeratorCap>();
    let clock = s.take_shared<Clock>();
    item.approve(&mut registry, &authority, &cap, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(registry);
    ts::return_shared(item);
}

public fun reject(s: &mut Scenario, reason: String) {
    s.next_tx(OPERATOR);
    let mut item = s.take_shared<ContentItem>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<ModeratorCap>();
    let clock = s.take_shared<Clock>();
    item.reject(&authority, &cap, reason, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(item);
}

public fun take_down(s: &mut Scenario, reason: String) {
    s.next_tx(OPERATOR);
    let mut item = s.take_shared<ContentItem>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<ModeratorCap>();
    let clock = s.take_shared<Clock>();
    item.take_down(&authority, &cap, reason, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(item);
}

public fun record_streams(s: &mut Scenario, plays: u64, credited_seconds: u64) {
    s.next_tx(OPERATOR);
    let mut item = s.take_shared<ContentItem>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<MeterCap>();
    item.record_streams(&authority, &cap, plays, credited_seconds);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(item);
}

public fun issue(
    s: &mut Scenario,
    membership: ID,
    viewer: address,
    credited_seconds: u64,
    completion_bps: u64,
) {
    s.next_tx(OPERATOR);
    let item = s.take_shared<ContentItem>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<MeterCap>();
    let clock = s.take_shared<Clock>();
    stream_session::issue(
        &authority,
        &cap,
        &item,
        membership,
        viewer,
        credited_seconds,
        completion_bps,
        &clock,
        s.ctx(),
    );
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(item);
}

public fun advance_to(s: &mut Scenario, timestamp_ms: u64) {
    s.next_tx(OPERATOR);
    let mut clock = s.take_shared<Clock>();
    clock.set_for_testing(timestamp_ms);
    ts::return_shared(clock);
}

public fun set_item_version(s: &mut Scenario, version: u64) {
    s.next_tx(OPERATOR);
    let mut item = s.take_shared<ContentItem>();
    item.set_version_for_testing(version);
    ts::return_shared(item);
}

public fun set_registry_version(s: &mut Scenario, version: u64) {
    s.next_tx(OPERATOR);
    let mut registry = s.take_shared<ContentRegistry>();
    registry.set_version_for_testing(version);
    ts::return_shared(registry);
}

/// A text of `n` bytes.
public fun text(n: u64): String {
    vector::tabulate!(n, |_| 0x61).to_string()
}

/// `n` blob ids of `length` bytes.
public fun blobs(n: u64, length: u64): vector<String> {
    vector::tabulate!(n, |_| text(length))
}

public fun root(n: u64): vector<u8> {
    vector::tabulate!(n, |i| i as u8)
}

/// The transaction's only event of this type, in bytes: what an indexer sees.
public fun event_bytes<E: copy + drop>(): vector<u8> {
    let events = event::events_by_type<E>();
    assert!(events.length() == 1);
    bcs::to_bytes(&events[0])
}
