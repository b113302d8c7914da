/// One title: what it is, where its encrypted film lives, what moderators decided and how it was watched. Watch figures
/// come from the meter alone and can't exceed the film's length; money is no business of this package.
module content_registry::content_item;

use content_registry::catalogue_cap::CatalogueCap;
use content_registry::content_admin_cap::ContentAdminCap;
use content_registry::content_registry::ContentRegistry;
use content_registry::meter_cap::MeterCap;
use content_registry::moderator_cap::ModeratorCap;
use revenue_pool::authority::Authority;
use std::string::String;
use sui::clock::Clock;
use sui::event;

/// This version of the package is switched off; call the package that the title was migrated to.
const EWrongVersion: u64 = 0;
/// The title's name must have 1 to 200 bytes.
const EBadTitle: u64 = 1;
/// The description may have 4000 bytes, genre and language 64 each.
const ETextTooLong: u64 = 2;
/// The film must last between a millisecond and 24 hours.
const EDurationOutOfBounds: u64 = 3;
/// The film must have 1 to 256 blobs.
const EBadBlobCount: u64 = 4;
/// Every blob id, the poster's too, must have 1 to 64 bytes.
const EBadBlobId: u64 = 5;
/// The segments' Merkle root must have 32 bytes.
const EBadSegmentRoot: u64 = 6;
/// The title does not wait for a decision (any more).
const ENotInReview: u64 = 7;
/// The title is not on the shelf.
const ENotApproved: u64 = 8;
/// The reason must have 1 to 500 bytes.
const EBadReason: u64 = 9;
/// The title was never on the shelf, so nobody can have watched it.
const ENeverPublished: u64 = 10;
/// Report 1 to 1000000 plays at a time.
const EPlaysOutOfBounds: u64 = 11;
/// Credit at most the film's length for each play.
const ECreditExceedsFilm: u64 = 12;
/// The title is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 13;

const VERSION: u64 = 1;

const IN_REVIEW: u8 = 0;
const APPROVED: u8 = 1;
const REJECTED: u8 = 2;
const TAKEN_DOWN: u8 = 3;

const MAX_TITLE_BYTES: u64 = 200;
const MAX_DESCRIPTION_BYTES: u64 = 4_000;
const MAX_LABEL_BYTES: u64 = 64;
const MAX_REASON_BYTES: u64 = 500;
const MAX_BLOBS: u64 = 256;
const MAX_DURATION_MS: u64 = 86_400_000;
/// Small enough that no number of reports makes the totals overflow.
const MAX_PLAYS: u64 = 1_000_000;
const HASH_BYTES: u64 = 32;

public struct ContentItem has key {
    id: UID,
    version: u64,
    uploader: address,
    title: String,
    description: String,
    genre: String,
    language: String,
    duration_ms: u64,
    blob_ids: vector<String>,
    poster_blob_id: String,
    segment_root: vector<u8>,
    status: u8,
    reason: String,
    submitted_at_ms: u64,
    decided_at_ms: u64,
    plays: u64,
    credited_seconds: u64,
    rating_sum: u64,
    rating_count: u64,
}

public struct ContentSubmitted has copy, drop {
    content: ID,
    uploader: address,
    title: String,
    description: String,
    genre: String,
    language: String,
    duration_ms: u64,
    blob_ids: vector<String>,
    poster_blob_id: String,
    segment_root: vector<u8>,
    submitted_at_ms: u64,
}

public struct ContentApproved has copy, drop {
    content: ID,
    moderator: address,
    decided_at_ms: u64,
}

public struct ContentRejected has copy, drop {
    content: ID,
    moderator: address,
    reason: String,
    decided_at_ms: u64,
}

public struct ContentTakenDown has copy, drop {
    content: ID,
    moderator: address,
    reason: String,
    decided_at_ms: u64,
}

public struct StreamsRecorded has copy, drop {
    content: ID,
    plays: u64,
    credited_seconds: u64,
    total_plays: u64,
    total_credited_seconds: u64,
}

public struct ContentMigrated has copy, drop {
    content: ID,
    from_version: u64,
    to_version: u64,
}

public fun version(self: &ContentItem): u64 {
    self.version
}

public fun uploader(self: &ContentItem): address {
    self.uploader
}

public fun title(self: &ContentItem): String {
    self.title
}

public fun duration_ms(self: &ContentItem): u64 {
    self.duration_ms
}

/// The film's length in seconds, rounded up: what one play can be credited at most.
public fun duration_seconds(self: &ContentItem): u64 {
    self.duration_ms.divide_and_round_up(1_000)
}

public fun blob_ids(self: &ContentItem): vector<String> {
    self.blob_ids
}

public fun segment_root(self: &ContentItem): vector<u8> {
    self.segment_root
}

/// 0 in review, 1 approved, 2 rejected, 3 taken down.
public fun status(self: &ContentItem): u8 {
    self.status
}

public fun reason(self: &ContentItem): String {
    self.reason
}

public fun decided_at_ms(self: &ContentItem): u64 {
    self.decided_at_ms
}

public fun plays(self: &ContentItem): u64 {
    self.plays
}

public fun credited_seconds(self: &ContentItem): u64 {
    self.credited_seconds
}

public fun rating_sum(self: &ContentItem): u64 {
    self.rating_sum
}

public fun rating_count(self: &ContentItem): u64 {
    self.rating_count
}

/// Shares a title in review.
public fun submit(
    registry: &mut ContentRegistry,
    authority: &Authority<ContentAdminCap>,
    cap: &CatalogueCap,
    uploader: address,
    title: String,
    description: String,
    genre: String,
    language: String,
    duration_ms: u64,
    blob_ids: vector<String>,
    poster_blob_id: String,
    segment_root: vector<u8>,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    authority.assert_in_force(cap);
    assert!(!title.is_empty() && title.length() <= MAX_TITLE_BYTES, EBadTitle);
    assert!(
        description.length() <= MAX_DESCRIPTION_BYTES
            && genre.length() <= MAX_LABEL_BYTES
            && language.length() <= MAX_LABEL_BYTES,
        ETextTooLong,
    );
    assert!(0 < duration_ms && duration_ms <= MAX_DURATION_MS, EDurationOutOfBounds);
    assert!(!blob_ids.is_empty() && blob_ids.length() <= MAX_BLOBS, EBadBlobCount);
    assert!(blob_ids.all!(|id| is_blob_id(id)) && is_blob_id(&poster_blob_id), EBadBlobId);
    assert!(segment_root.length() == HASH_BYTES, EBadSegmentRoot);
    registry.count_submitted();
    let item = ContentItem {
        id: object::new(ctx),
        version: VERSION,
        uploader,
        title,
        description,
        genre,
        language,
        duration_ms,
        blob_ids,
        poster_blob_id,
        segment_root,
        status: IN_REVIEW,
        reason: b"".to_string(),
        submitted_at_ms: clock.timestamp_ms(),
        decided_at_ms: 0,
        plays: 0,
        credited_seconds: 0,
        rating_sum: 0,
        rating_count: 0,
    };
    item.emit_submitted();
    transfer::share_object(item)
}

/// Puts a title in review on the shelf.
public fun approve(
    self: &mut ContentItem,
    registry: &mut ContentRegistry,
    authority: &Authority<ContentAdminCap>,
    cap: &ModeratorCap,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    self.assert_version();
    authority.assert_in_force(cap);
    assert!(self.status == IN_REVIEW, ENotInReview);
    registry.count_approved();
    self.status = APPROVED;
    self.decided_at_ms = clock.timestamp_ms();
    event::emit(ContentApproved {
        content: object::id(self),
        moderator: ctx.sender(),
        decided_at_ms: self.decided_at_ms,
    })
}

/// Refuses a title in review for good; the creator can submit again.
public fun reject(
    self: &mut ContentItem,
    authority: &Authority<ContentAdminCap>,
    cap: &ModeratorCap,
    reason: String,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    self.assert_version();
    authority.assert_in_force(cap);
    assert!(self.status == IN_REVIEW, ENotInReview);
    self.decide(REJECTED, reason, clock);
    event::emit(ContentRejected {
        content: object::id(self),
        moderator: ctx.sender(),
        reason,
        decided_at_ms: self.decided_at_ms,
    })
}

/// Takes a title off the shelf.
public fun take_down(
    self: &mut ContentItem,
    authority: &Authority<ContentAdminCap>,
    cap: &ModeratorCap,
    reason: String,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    self.assert_approved();
    authority.assert_in_force(cap);
    self.decide(TAKEN_DOWN, reason, clock);
    event::emit(ContentTakenDown {
        content: object::id(self),
        moderator: ctx.sender(),
        reason,
        decided_at_ms: self.decided_at_ms,
    })
}

/// Adds a batch of ended sessions: each play is credited at most the film's length. A title taken down still gets what
/// was watched before.
public fun record_streams(
    self: &mut ContentItem,
    authority: &Authority<ContentAdminCap>,
    cap: &MeterCap,
    plays: u64,
    credited_seconds: u64,
) {
    self.assert_was_published();
    authority.assert_in_force(cap);
    assert!(0 < plays && plays <= MAX_PLAYS, EPlaysOutOfBounds);
    assert!(credited_seconds <= plays * self.duration_seconds(), ECreditExceedsFilm);
    self.plays = self.plays + plays;
    self.credited_seconds = self.credited_seconds + credited_seconds;
    event::emit(StreamsRecorded {
        content: object::id(self),
        plays,
        credited_seconds,
        total_plays: self.plays,
        total_credited_seconds: self.credited_seconds,
    })
}

/// Lifts the title to this version of the package, which switches older versions off.
public fun migrate(
    self: &mut ContentItem,
    authority: &Authority<ContentAdminCap>,
    cap: &ContentAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(ContentMigrated { content: object::id(self), from_version, to_version: VERSION })
}

public(package) fun assert_approved(self: &ContentItem) {
    self.assert_version();
    assert!(self.status == APPROVED, ENotApproved)
}

public(package) fun assert_was_published(self: &ContentItem) {
    self.assert_version();
    assert!(self.status == APPROVED || self.status == TAKEN_DOWN, ENeverPublished)
}

public(package) fun uid_mut(self: &mut ContentItem): &mut UID {
    &mut self.id
}

/// Counts a rating in place of `previous`, which is 0 for a first one.
public(package) fun count_rating(self: &mut ContentItem, previous: u8, stars: u8) {
    self.rating_sum = self.rating_sum - (previous as u64) + (stars as u64);
    if (previous == 0) self.rating_count = self.rating_count + 1;
}

fun assert_version(self: &ContentItem) {
    assert!(self.version == VERSION, EWrongVersion)
}

fun decide(self: &mut ContentItem, status: u8, reason: String, clock: &Clock) {
    assert!(!reason.is_empty() && reason.length() <= MAX_REASON_BYTES, EBadReason);
    self.status = status;
    self.reason = reason;
    self.decided_at_ms = clock.timestamp_ms();
}

fun is_blob_id(id: &String): bool {
    !id.is_empty() && id.length() <= MAX_LABEL_BYTES
}

fun emit_submitted(self: &ContentItem) {
    event::emit(ContentSubmitted {
        content: object::id(self),
        uploader: self.uploader,
        title: self.title,
        description: self.description,
        genre: self.genre,
        language: self.language,
        duration_ms: self.duration_ms,
        blob_ids: self.blob_ids,
        poster_blob_id: self.poster_blob_id,
        segment_root: self.segment_root,
        submitted_at_ms: self.submitted_at_ms,
    })
}

#[test_only]
public fun set_version_for_testing(self: &mut ContentItem, version: u64) {
    self.version = version
}
