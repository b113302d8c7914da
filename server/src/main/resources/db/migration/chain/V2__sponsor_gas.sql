-- The sponsor's gas coins as they were last seen. All servers pay with the same ones.
create table chain_sponsor_coin (
    coin_id text   not null,
    version bigint not null,
    digest  text   not null,
    balance bigint not null,
    constraint chain_sponsor_coin_pk primary key (coin_id)
);

-- Every transaction that the sponsor signed. It holds its coin until it is settled: executed, or made void.
create table chain_sponsorship (
    digest     text        not null,
    sender     text        not null,
    coin_id    text        not null,
    mist       bigint      not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    settled_at timestamptz,
    constraint chain_sponsorship_pk primary key (digest)
);
comment on column chain_sponsorship.mist is 'the budget until it is settled, then what it cost';

-- What one account had paid within the window.
create index chain_sponsorship_sender on chain_sponsorship (sender, created_at);
-- A coin pays for one transaction at a time; also finds those that are to be settled.
create unique index chain_sponsorship_open on chain_sponsorship (coin_id) where settled_at is null;
