-- Where viewers are in titles, as their players say; theirs alone, and theirs to change.
create table viewing_position (
    viewer      text        not null,
    content_id  text        not null,
    position_ms bigint      not null,
    duration_ms bigint      not null,
    watched_at  timestamptz not null,
    constraint viewing_position_pk primary key (viewer, content_id)
);

-- A viewer's history, newest first.
create index viewing_position_history_idx on viewing_position (viewer, watched_at desc, content_id);

-- What was watched by which membership, as it was settled: who may rate.
create table viewing_settled (
    viewer           text        not null,
    membership_id    text        not null,
    content_id       text        not null,
    credited_seconds bigint      not null,
    settled_at       timestamptz not null,
    constraint viewing_settled_pk primary key (viewer, content_id, membership_id)
);

-- Memberships' stars as the chain tells them.
create table viewing_rating (
    content_id    text     not null,
    membership_id text     not null,
    stars         smallint not null,
    constraint viewing_rating_pk primary key (content_id, membership_id),
    constraint viewing_rating_stars_known check (stars between 1 and 5)
);

-- Receipts on chain that let viewers rate; each is issued once.
create table viewing_receipt (
    viewer        text not null,
    membership_id text not null,
    content_id    text not null,
    receipt_id    text not null,
    constraint viewing_receipt_pk primary key (viewer, content_id, membership_id)
);
