-- A weekly run, or one by hand, on its way from frozen sessions to a closed distribution on chain.
create table revenue_run (
    id              uuid           not null,
    idempotency_key text,
    state           text           not null,
    policy          text           not null,
    period_start    timestamptz    not null,
    period_end      timestamptz    not null,
    pool_planned    numeric(20, 0) not null,
    salt            bytea          not null,
    merkle_root     text,
    leaves_blob_id  text,
    distribution_id text,
    opening         text,
    closing         text,
    result          jsonb,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    constraint revenue_run_pk primary key (id)
);

-- One run per Idempotency-Key.
create unique index revenue_run_key_idx on revenue_run (idempotency_key);
-- At most one run is under way.
create unique index revenue_run_unfinished_idx on revenue_run ((true)) where state not in ('recorded', 'abandoned');
-- Finds a run by its distribution.
create unique index revenue_run_distribution_idx on revenue_run (distribution_id);

-- A settled play; belongs to at most one run.
create table revenue_session (
    settlement_id    uuid        not null,
    content_id       text        not null,
    uploader         text        not null,
    membership_id    text        not null,
    credited_seconds bigint      not null,
    completion_bps   bigint      not null,
    settled_at       timestamptz not null,
    run_id           uuid,
    count_id         uuid,
    constraint revenue_session_pk primary key (settlement_id),
    constraint revenue_session_run_fk foreign key (run_id) references revenue_run (id)
);

-- Finds what no run has paid for yet.
create index revenue_session_unpaid_idx on revenue_session (settled_at) where run_id is null;
-- Finds a run's sessions.
create index revenue_session_run_idx on revenue_session (run_id);
-- Finds what is not yet counted on chain.
create index revenue_session_uncounted_idx on revenue_session (settled_at) where count_id is null;
-- Finds a count's sessions.
create index revenue_session_count_idx on revenue_session (count_id);

-- One payout transaction; it is paid when receipt_id is set.
create table revenue_batch (
    run_id      uuid  not null,
    index       int   not null,
    payouts     jsonb not null,
    batch_id    text,
    receipt_id  text,
    transaction text,
    constraint revenue_batch_pk primary key (run_id, index),
    constraint revenue_batch_run_fk foreign key (run_id) references revenue_run (id)
);

-- One transaction that writes plays to the chain; it is written when recorded_at is set.
create table revenue_count (
    id          uuid        not null,
    created_at  timestamptz not null,
    recorded_at timestamptz,
    constraint revenue_count_pk primary key (id)
);
