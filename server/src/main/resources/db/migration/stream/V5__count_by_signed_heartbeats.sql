-- What counts is decided when a heartbeat comes: these are the positions that were credited.
alter table stream_session rename column played to credited;

-- The key that signs the session's heartbeats, and the last heartbeat that it signed. Previews, and sessions from before
-- heartbeats were signed, have none.
alter table stream_session add column session_key text;
alter table stream_session add column watched_seconds bigint;
alter table stream_session add column details_hash text;
alter table stream_session add column details text;
alter table stream_session add column signature text;

-- What a membership was credited on a UTC day: moments of the clock, and film by title. Kept while streams touch the day.
create table stream_day (
    membership_id text  not null,
    day           date  not null,
    used          jsonb not null,
    title_ms      jsonb not null,
    constraint stream_day_pk primary key (membership_id, day)
);

-- The sweeper looks for days that are over.
create index stream_day_day_idx on stream_day (day);
