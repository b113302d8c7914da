-- The key that signs what the session's viewer watches; empty for programs that watch nothing.
alter table auth_session add column session_key text;

-- How wallets let keys sign for them: a login message with the wallet's signature. Outlives the session, as plays do.
create table auth_authorization (
    session_key text        not null,
    address     text        not null,
    message     text        not null,
    signature   text        not null,
    valid_until timestamptz not null,
    constraint auth_authorization_pk primary key (session_key)
);

-- A person's own authorizations, to take along or to be erased.
create index auth_authorization_address_idx on auth_authorization (address);
