/// How wallets and explorers show titles and viewing receipts. The publisher can change it, for instance to add an
/// `image_url` once it is known which aggregator serves the posters.
module content_registry::displays;

use content_registry::content_item::ContentItem;
use content_registry::stream_session::StreamSession;
use sui::display::{Self, Display};
use sui::package::{Self, Publisher};

/// One-time witness for the publisher.
public struct DISPLAYS has drop {}

fun init(witness: DISPLAYS, ctx: &mut TxContext) {
    let publisher = package::claim(witness, ctx);
    let title = display<ContentItem>(&publisher, b"{title}", b"{description}", ctx);
    let receipt = display<StreamSession>(
        &publisher,
        b"Blockbuster receipt",
        b"{credited_seconds} seconds watched of title {content}.",
        ctx,
    );
    transfer::public_transfer(title, ctx.sender());
    transfer::public_transfer(receipt, ctx.sender());
    transfer::public_transfer(publisher, ctx.sender())
}

fun display<T: key>(
    publisher: &Publisher,
    name: vector<u8>,
    description: vector<u8>,
    ctx: &mut TxContext,
): Display<T> {
    let mut display = display::new_with_fields<T>(
        publisher,
        vector[b"name".to_string(), b"description".to_string()],
        vector[name.to_string(), description.to_string()],
        ctx,
    );
    display.update_version();
    display
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<DISPLAYS>(), ctx)
}
