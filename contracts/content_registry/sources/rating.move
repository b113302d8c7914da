/// Stars from members who watched: one rating per membership and title, which its member can change.
module content_registry::rating;

use content_registry::content_item::ContentItem;
use content_registry::stream_session::StreamSession;
use membership::membership::MembershipNFT;
use sui::clock::Clock;
use sui::dynamic_field;
use sui::event;

/// Give 1 to 5 stars.
const EBadStars: u64 = 0;
/// The membership has expired; renew it first.
const EExpiredMembership: u64 = 1;
/// The receipt is for another title; pass one for this title.
const EWrongContent: u64 = 2;
/// The receipt is for another membership; pass the one that watched.
const EWrongMembership: u64 = 3;
/// Nothing was watched; only those who watched can rate.
const ENotWatched: u64 = 4;

/// Names the field that holds a membership's stars.
public struct RatingKey(ID) has copy, drop, store;

public struct ContentRated has copy, drop {
    content: ID,
    membership: ID,
    stars: u8,
    /// 0 if this is the first rating.
    previous: u8,
    rating_sum: u64,
    rating_count: u64,
}

/// Rates a title, or changes the rating.
public fun rate(
    item: &mut ContentItem,
    nft: &MembershipNFT,
    session: &StreamSession,
    stars: u8,
    clock: &Clock,
    _ctx: &mut TxContext,
) {
    item.assert_approved();
    assert!(1 <= stars && stars <= 5, EBadStars);
    assert!(nft.is_active(clock), EExpiredMembership);
    assert!(session.content() == object::id(item), EWrongContent);
    assert!(session.membership() == object::id(nft), EWrongMembership);
    assert!(session.credited_seconds() > 0, ENotWatched);
    let previous = replace_stars(item.uid_mut(), object::id(nft), stars);
    item.count_rating(previous, stars);
    event::emit(ContentRated {
        content: object::id(item),
        membership: object::id(nft),
        stars,
        previous,
        rating_sum: item.rating_sum(),
        rating_count: item.rating_count(),
    })
}

/// The stars that were there, or 0.
fun replace_stars(id: &mut UID, membership: ID, stars: u8): u8 {
    let key = RatingKey(membership);
    let previous = dynamic_field::remove_if_exists(id, key).destroy_or!(0);
    dynamic_field::add(id, key, stars);
    previous
}
