/// What the official SDK is tried with: tickets with a display, collections of them, events and a named error.
module cinema::cinema;

use std::string::{Self, String};
use sui::bag::{Self, Bag};
use sui::display;
use sui::event;
use sui::object_table::{Self, ObjectTable};
use sui::package;
use sui::table::{Self, Table};

#[error]
const ESoldOut: vector<u8> = b"There is no such seat";

public struct CINEMA has drop {}

public struct Place has copy, drop, store { row: u8, seat: u16 }

public enum Kind has copy, drop, store {
    Normal,
    Reduced { percent: u8 },
}

public struct Ticket has key, store {
    id: UID,
    film: String,
    price: u64,
    place: Place,
    kind: Kind,
    code: vector<u8>,
    companion: Option<address>,
}

public struct Hall has key, store {
    id: UID,
    prices: Table<u64, u64>,
    tickets: ObjectTable<String, Ticket>,
    things: Bag,
}

public struct Sold has copy, drop { film: String, price: u64 }

public struct Opened has copy, drop { hall: ID }

#[allow(lint(share_owned))]
fun init(witness: CINEMA, ctx: &mut TxContext) {
    let publisher = package::claim(witness, ctx);
    let mut look = display::new_with_fields<Ticket>(
        &publisher,
        vector[b"name", b"seat", b"link", b"gone"].map!(|text| string::utf8(text)),
        vector[
            b"{film} for {price}",
            b"row {place.row}, seat {place.seat}",
            b"https://cinema.example/\\{{id}\\}",
            b"{nothing}",
        ].map!(|text| string::utf8(text)),
        ctx,
    );
    look.update_version();
    transfer::public_transfer(look, ctx.sender());
    transfer::public_transfer(publisher, ctx.sender());
}

public fun sell(film: String, price: u64, ctx: &mut TxContext): Ticket {
    event::emit(Sold { film, price });
    Ticket {
        id: object::new(ctx),
        film,
        price,
        place: Place { row: 7, seat: 300 },
        kind: if (price < 10) { Kind::Reduced { percent: 50 } } else { Kind::Normal },
        code: b"code",
        companion: option::none(),
    }
}

public fun open(ctx: &mut TxContext) {
    let mut hall = Hall {
        id: object::new(ctx),
        prices: table::new(ctx),
        tickets: object_table::new(ctx),
        things: bag::new(ctx),
    };
    event::emit(Opened { hall: object::id(&hall) });
    3u64.do!(|i| hall.prices.add(i, 10 * i));
    hall.tickets.add(string::utf8(b"kept"), sell(string::utf8(b"Metropolis"), 12, ctx));
    hall.things.add(string::utf8(b"seats"), 42u64);
    hall.things.add(true, string::utf8(b"ice cream"));
    transfer::public_share_object(hall)
}

public fun refuse() {
    abort ESoldOut
}
