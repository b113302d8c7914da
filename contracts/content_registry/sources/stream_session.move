/// A viewer's receipt for one watched session, soulbound. It proves having watched, for ratings; it carries no claim to
/// money.
module content_registry::stream_session;

use content_registry::content_admin_cap::ContentAdminCap;
use content_registry::content_item::ContentItem;
use content_registry::meter_cap::MeterCap;
use revenue_pool::authority::Authority;
use sui::clock::Clock;
use sui::event;

/// Credit at most the film's length.
const ECreditExceedsFilm: u64 = 0;

const COMPLETE_BPS: u64 = 10_000;

public struct StreamSession has key {
    id: UID,
    content: ID,
    membership: ID,
    viewer: address,
    credited_seconds: u64,
    completion_bps: u64,
    ended_at_ms: u64,
}

public struct StreamSessionIssued has copy, drop {
    session: ID,
    content: ID,
    membership: ID,
    viewer: address,
    credited_seconds: u64,
    completion_bps: u64,
    ended_at_ms: u64,
}

public fun content(self: &StreamSession): ID {
    self.content
}

public fun membership(self: &StreamSession): ID {
    self.membership
}

public fun viewer(self: &StreamSession): address {
    self.viewer
}

public fun credited_seconds(self: &StreamSession): u64 {
    self.credited_seconds
}

public fun completion_bps(self: &StreamSession): u64 {
    self.completion_bps
}

public fun ended_at_ms(self: &StreamSession): u64 {
    self.ended_at_ms
}

/// Gives `viewer` a receipt. Completion counts 10000 at most, here as everywhere.
public fun issue(
    authority: &Authority<ContentAdminCap>,
    cap: &MeterCap,
    item: &ContentItem,
    membership: ID,
    viewer: address,
    credited_seconds: u64,
    completion_bps: u64,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    item.assert_was_published();
    authority.assert_in_force(cap);
    assert!(credited_seconds <= item.duration_seconds(), ECreditExceedsFilm);
    let session = StreamSession {
        id: object::new(ctx),
        content: object::id(item),
        membership,
        viewer,
        credited_seconds,
        completion_bps: completion_bps.min(COMPLETE_BPS),
        ended_at_ms: clock.timestamp_ms(),
    };
    event::emit(StreamSessionIssued {
        session: object::id(&session),
        content: session.content,
        membership,
        viewer,
        credited_seconds,
        completion_bps: session.completion_bps,
        ended_at_ms: session.ended_at_ms,
    });
    transfer::transfer(session, viewer)
}
