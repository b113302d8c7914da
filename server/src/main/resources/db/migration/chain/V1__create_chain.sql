-- How far the indexer has followed the chain: one row. Deleting it, together with the tables of the modules that
-- listen, makes the mirror grow again from the first checkpoint.
create table chain_cursor (
    only_one        boolean     not null default true,
    chain_id        text        not null,
    next_checkpoint bigint      not null,
    updated_at      timestamptz not null,
    constraint chain_cursor_pk primary key (only_one),
    constraint chain_cursor_single check (only_one)
);

-- Every write of the operator, kept before it is sent, under the caller's own name for it.
create table chain_submission (
    reference   text        not null,
    digest      text        not null,
    transaction bytea       not null,
    signature   bytea       not null,
    created_at  timestamptz not null,
    constraint chain_submission_pk primary key (reference)
);
