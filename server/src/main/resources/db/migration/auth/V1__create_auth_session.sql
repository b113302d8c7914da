create table auth_session (
    id         text        not null,
    address    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint auth_session_pk primary key (id)
);

-- Purges sessions whose tokens have expired.
create index auth_session_expires_at_idx on auth_session (expires_at);
