#[test_only]
module content_registry::content_item_tests;

use content_registry::content_item::{
    Self,
    ContentApproved,
    ContentItem,
    ContentRejected,
    ContentSubmitted,
    ContentTakenDown,
    StreamsRecorded,
};
use content_registry::content_registry::{Self, ContentRegistry};
use content_registry::shelf;
use std::bcs;
use sui::test_scenario::{Self as ts, Scenario};

const MAX: u64 = 18_446_744_073_709_551_615;

#[test]
fun submit_puts_a_title_into_review() {
    let mut s = shelf::begin_in_review();
    let bytes = shelf::event_bytes<ContentSubmitted>();
    with_item!(&mut s, |item| {
        assert!(item.status() == 0);
        assert!(item.uploader() == shelf::creator());
        assert!(item.title() == shelf::text(7));
        assert!(item.duration_ms() == shelf::duration_ms());
        assert!(item.duration_seconds() == 61);
        assert!(item.blob_ids() == shelf::blobs(2, 43));
        assert!(item.segment_root() == shelf::root(32));
        assert!(item.decided_at_ms() == 0);
        assert!(item.plays() == 0 && item.credited_seconds() == 0);
        assert!(item.rating_sum() == 0 && item.rating_count() == 0);
        let expected = vector[
            bcs::to_bytes(&object::id(item)),
            bcs::to_bytes(&shelf::creator()),
            bcs::to_bytes(&b"aaaaaaa"),
            bcs::to_bytes(&b""),
            bcs::to_bytes(&b"aaaaa"),
            bcs::to_bytes(&b"aa"),
            bcs::to_bytes(&shelf::duration_ms()),
            bcs::to_bytes(&shelf::blobs(2, 43)),
            bcs::to_bytes(&shelf::text(43)),
            bcs::to_bytes(&shelf::root(32)),
            bcs::to_bytes(&shelf::start_ms()),
        ];
        assert!(bytes == expected.flatten());
    });
    assert_counts(&mut s, 1, 0);
    s.end();
}

#[test]
fun submit_accepts_the_bounds() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(200),
        shelf::text(4_000),
        shelf::text(64),
        shelf::text(64),
        1,
        shelf::blobs(256, 64),
        shelf::text(1),
        shelf::root(32),
    );
    with_item!(&mut s, |item| assert!(item.duration_seconds() == 1));
    submit_lasting(&mut s, 86_400_000);
    with_item!(&mut s, |item| assert!(item.duration_seconds() == 86_400));
    s.end();
}

#[test, expected_failure(abort_code = content_item::EDurationOutOfBounds)]
fun submit_of_more_than_a_day_aborts() {
    let mut s = shelf::begin();
    submit_lasting(&mut s, 86_400_001);
    abort
}

#[test, expected_failure(abort_code = content_item::EDurationOutOfBounds)]
fun submit_of_the_longest_duration_aborts() {
    let mut s = shelf::begin();
    submit_lasting(&mut s, MAX);
    abort
}

fun submit_lasting(s: &mut Scenario, duration_ms: u64) {
    shelf::submit_with(
        s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        duration_ms,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    )
}

#[test, expected_failure(abort_code = content_item::EBadTitle)]
fun submit_without_title_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(0),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadTitle)]
fun submit_with_201_bytes_of_title_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(201),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::ETextTooLong)]
fun submit_with_a_long_description_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(4_001),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::ETextTooLong)]
fun submit_with_a_long_genre_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(65),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::ETextTooLong)]
fun submit_with_a_long_language_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(65),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EDurationOutOfBounds)]
fun submit_without_duration_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        0,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadBlobCount)]
fun submit_without_blobs_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        vector[],
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadBlobCount)]
fun submit_with_257_blobs_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(257, 1),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadBlobId)]
fun submit_with_an_empty_blob_id_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 0),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadBlobId)]
fun submit_with_a_long_blob_id_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 65),
        shelf::text(43),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadBlobId)]
fun submit_without_poster_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(0),
        shelf::root(32),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadSegmentRoot)]
fun submit_with_31_bytes_of_root_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(31),
    );
    abort
}

#[test, expected_failure(abort_code = content_item::EBadSegmentRoot)]
fun submit_with_33_bytes_of_root_aborts() {
    let mut s = shelf::begin();
    shelf::submit_with(
        &mut s,
        shelf::text(7),
        shelf::text(0),
        shelf::text(5),
        shelf::text(2),
        1,
        shelf::blobs(1, 43),
        shelf::text(43),
        shelf::root(33),
    );
    abort
}

#[test, expected_failure(abort_code = content_registry::EWrongVersion)]
fun submit_to_a_registry_of_another_version_aborts() {
    let mut s = shelf::begin();
    shelf::set_registry_version(&mut s, 2);
    shelf::submit(&mut s);
    abort
}

#[test]
fun approve_puts_it_on_the_shelf() {
    let mut s = shelf::begin_in_review();
    shelf::advance_to(&mut s, shelf::start_ms() + 5);
    shelf::approve(&mut s);
    let bytes = shelf::event_bytes<ContentApproved>();
    with_item!(&mut s, |item| {
        assert!(item.status() == 1);
        assert!(item.decided_at_ms() == shelf::start_ms() + 5);
        let expected = vector[
            bcs::to_bytes(&object::id(item)),
            bcs::to_bytes(&shelf::operator()),
            bcs::to_bytes(&(shelf::start_ms() + 5)),
        ];
        assert!(bytes == expected.flatten());
    });
    assert_counts(&mut s, 1, 1);
    s.end();
}

#[test]
fun reject_gives_a_reason() {
    let mut s = shelf::begin_in_review();
    shelf::reject(&mut s, b"no sound".to_string());
    let bytes = shelf::event_bytes<ContentRejected>();
    with_item!(&mut s, |item| {
        assert!(item.status() == 2);
        assert!(item.reason() == b"no sound".to_string());
        assert_decision(&bytes, item);
    });
    assert_counts(&mut s, 1, 0);
    s.end();
}

#[test]
fun take_down_gives_a_reason() {
    let mut s = shelf::begin_approved();
    shelf::take_down(&mut s, b"no rights".to_string());
    let bytes = shelf::event_bytes<ContentTakenDown>();
    with_item!(&mut s, |item| {
        assert!(item.status() == 3);
        assert!(item.reason() == b"no rights".to_string());
        assert_decision(&bytes, item);
    });
    s.end();
}

#[test, expected_failure(abort_code = content_item::ENotInReview)]
fun approve_twice_aborts() {
    let mut s = shelf::begin_approved();
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = content_item::ENotInReview)]
fun approve_of_a_rejected_title_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::reject(&mut s, b"no sound".to_string());
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = content_item::ENotInReview)]
fun approve_of_a_title_taken_down_aborts() {
    let mut s = shelf::begin_approved();
    shelf::take_down(&mut s, b"no rights".to_string());
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = content_item::ENotInReview)]
fun reject_of_an_approved_title_aborts() {
    let mut s = shelf::begin_approved();
    shelf::reject(&mut s, b"no sound".to_string());
    abort
}

#[test, expected_failure(abort_code = content_item::ENotApproved)]
fun take_down_of_a_title_in_review_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::take_down(&mut s, b"no rights".to_string());
    abort
}

#[test, expected_failure(abort_code = content_item::EBadReason)]
fun reject_without_reason_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::reject(&mut s, b"".to_string());
    abort
}

#[test, expected_failure(abort_code = content_item::EBadReason)]
fun take_down_with_501_bytes_of_reason_aborts() {
    let mut s = shelf::begin_approved();
    shelf::take_down(&mut s, shelf::text(501));
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun approve_of_another_version_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::set_item_version(&mut s, 2);
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = content_registry::EWrongVersion)]
fun approve_in_a_registry_of_another_version_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::set_registry_version(&mut s, 2);
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun reject_of_another_version_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::set_item_version(&mut s, 2);
    shelf::reject(&mut s, b"no sound".to_string());
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun take_down_of_another_version_aborts() {
    let mut s = shelf::begin_approved();
    shelf::set_item_version(&mut s, 2);
    shelf::take_down(&mut s, b"no rights".to_string());
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun record_streams_of_another_version_aborts() {
    let mut s = shelf::begin_approved();
    shelf::set_item_version(&mut s, 2);
    shelf::record_streams(&mut s, 1, 1);
    abort
}

#[test]
fun record_streams_adds_up() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, 2, 122); // twice the whole film
    shelf::record_streams(&mut s, 1, 0);
    let bytes = shelf::event_bytes<StreamsRecorded>();
    with_item!(&mut s, |item| {
        assert!(item.plays() == 3);
        assert!(item.credited_seconds() == 122);
        let expected = vector[
            bcs::to_bytes(&object::id(item)),
            bcs::to_bytes(&1u64),
            bcs::to_bytes(&0u64),
            bcs::to_bytes(&3u64),
            bcs::to_bytes(&122u64),
        ];
        assert!(bytes == expected.flatten());
    });
    s.end();
}

#[test]
fun record_streams_takes_a_million_plays() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, 1_000_000, 61_000_000);
    with_item!(&mut s, |item| {
        assert!(item.plays() == 1_000_000 && item.credited_seconds() == 61_000_000);
    });
    s.end();
}

#[test, expected_failure(abort_code = content_item::EPlaysOutOfBounds)]
fun record_streams_of_more_than_a_million_plays_aborts() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, 1_000_001, 0);
    abort
}

#[test, expected_failure(abort_code = content_item::EPlaysOutOfBounds)]
fun record_streams_of_the_most_plays_aborts() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, MAX, MAX);
    abort
}

#[test]
fun record_streams_counts_what_was_watched_before_a_take_down() {
    let mut s = shelf::begin_approved();
    shelf::take_down(&mut s, b"no rights".to_string());
    shelf::record_streams(&mut s, 1, 61);
    with_item!(&mut s, |item| assert!(item.credited_seconds() == 61));
    s.end();
}

#[test, expected_failure(abort_code = content_item::ECreditExceedsFilm)]
fun record_streams_beyond_the_film_aborts() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, 2, 123);
    abort
}

#[test, expected_failure(abort_code = content_item::EPlaysOutOfBounds)]
fun record_streams_without_plays_aborts() {
    let mut s = shelf::begin_approved();
    shelf::record_streams(&mut s, 0, 0);
    abort
}

#[test, expected_failure(abort_code = content_item::ENeverPublished)]
fun record_streams_of_a_title_in_review_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::record_streams(&mut s, 1, 1);
    abort
}

#[test, expected_failure(abort_code = content_item::ENeverPublished)]
fun record_streams_of_a_rejected_title_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::reject(&mut s, b"no sound".to_string());
    shelf::record_streams(&mut s, 1, 1);
    abort
}

/// A decision's event is the title, the moderator, the reason and the time.
fun assert_decision(bytes: &vector<u8>, item: &ContentItem) {
    let expected = vector[
        bcs::to_bytes(&object::id(item)),
        bcs::to_bytes(&shelf::operator()),
        bcs::to_bytes(&item.reason()),
        bcs::to_bytes(&item.decided_at_ms()),
    ];
    assert!(bytes == &expected.flatten());
}

fun assert_counts(s: &mut Scenario, submitted: u64, approved: u64) {
    s.next_tx(shelf::operator());
    let registry = s.take_shared<ContentRegistry>();
    assert!(registry.submitted() == submitted);
    assert!(registry.approved() == approved);
    ts::return_shared(registry);
}

macro fun with_item($s: &mut Scenario, $f: |&ContentItem|) {
    let s = $s;
    s.next_tx(shelf::operator());
    let item = s.take_shared<ContentItem>();
    $f(&item);
    ts::return_shared(item);
}
