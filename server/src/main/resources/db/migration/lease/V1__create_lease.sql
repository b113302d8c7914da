-- What is paid for on Walrus, by the publishers' receipts.
create table lease_blob (
    blob_id       text   not null,
    encoded_bytes bigint not null,
    end_epoch     bigint not null,
    constraint lease_blob_pk primary key (blob_id)
);

-- The blobs that a title can't be played without; its lease ends with the first of them.
create table lease_title (
    content_id   text   not null,
    uploader     text   not null,
    blob_ids     text[] not null,
    end_epoch    bigint not null,
    -- The end that the creator was warned of, or told of, last.
    warned_epoch bigint,
    ended_epoch  bigint,
    constraint lease_title_pk primary key (content_id)
);

-- Finds what ends soon.
create index lease_title_end_idx on lease_title (end_epoch);
-- A creator's own leases.
create index lease_title_uploader_idx on lease_title (uploader, end_epoch);

-- Every extension, with what was planned and what was really spent on it.
create table lease_extension (
    id          uuid           not null,
    content_id  text           not null,
    payer       text           not null,
    from_epoch  bigint         not null,
    to_epoch    bigint         not null,
    price_frost bigint         not null,
    price_mist  numeric(20, 0),
    cost_frost  bigint         not null default 0,
    state       text           not null,
    attempts    int            not null default 0,
    asked_epoch bigint         not null,
    asked_at    timestamptz    not null,
    ended_at    timestamptz,
    constraint lease_extension_pk primary key (id),
    constraint lease_extension_title_fk foreign key (content_id) references lease_title (content_id),
    constraint lease_extension_state_known check (state in ('pending', 'done', 'failed'))
);

-- A title's history; and at most one extension of a title is under way.
create index lease_extension_title_idx on lease_extension (content_id, asked_at desc);
create unique index lease_extension_pending_idx on lease_extension (content_id) where state = 'pending';
-- Adds up what an epoch's callers have asked for.
create index lease_extension_budget_idx on lease_extension (asked_epoch) where payer <> 'earnings';
