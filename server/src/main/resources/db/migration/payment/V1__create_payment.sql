-- What members paid, as the chain tells; it grows again when the mirror is rebuilt.
create table payment (
    transaction   text           not null,
    event_index   integer        not null,
    member        text           not null,
    kind          text           not null,
    membership_id text           not null,
    tier          smallint       not null,
    price         numeric(20, 0) not null,
    expires_at    timestamptz    not null,
    paid_at       timestamptz    not null,
    constraint payment_pk primary key (transaction, event_index)
);

-- A member's payments, the newest first.
create index payment_member_idx on payment (member, paid_at desc, transaction, event_index);

-- How the pool split what it was paid. The contract emits a deposit right before the event that it pays for.
create table payment_deposit (
    transaction     text           not null,
    event_index     integer        not null,
    creator_amount  numeric(20, 0) not null,
    treasury_amount numeric(20, 0) not null,
    constraint payment_deposit_pk primary key (transaction, event_index)
);
