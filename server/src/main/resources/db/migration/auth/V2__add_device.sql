-- What the session runs on, as its browser said in a few words; and when its token was last looked up here.
alter table auth_session add column device text not null default '';
alter table auth_session add column last_seen_at timestamptz;
update auth_session set last_seen_at = created_at;
alter table auth_session alter column last_seen_at set not null;

-- A person's own sessions.
create index auth_session_address_idx on auth_session (address, created_at desc);
