-- Finished distributions, as the chain tells; the last one is shown beside the figures.
create table analytics_distribution (
    distribution_id text           not null,
    period_start    timestamptz    not null,
    period_end      timestamptz    not null,
    pool            numeric(20, 0) not null,
    paid            numeric(20, 0),
    creators        bigint,
    closed_at       timestamptz,
    constraint analytics_distribution_pk primary key (distribution_id)
);

-- The last finished one.
create index analytics_distribution_closed_idx on analytics_distribution (period_end desc) where closed_at is not null;
