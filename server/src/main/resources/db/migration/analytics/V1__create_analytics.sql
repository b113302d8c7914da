-- What happened, once each: the figures are sums over it. The chain's part grows again when the mirror is rebuilt.
create table analytics_fact (
    kind    text           not null,
    source  text           not null,
    subject text           not null,
    amount  numeric(20, 0) not null,
    seconds bigint         not null,
    at      timestamptz    not null,
    constraint analytics_fact_pk primary key (kind, source)
);

-- Sums per kind, and over a span of time.
create index analytics_fact_at_idx on analytics_fact (kind, at);
