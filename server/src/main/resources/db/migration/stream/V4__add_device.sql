-- What the player runs on, as it said in a few words.
alter table stream_session add column device text not null default '';

-- A person's own plays, to take along or to be erased.
create index stream_session_own_idx on stream_session (viewer, started_at);
