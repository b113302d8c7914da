-- What was watched and how it went, month by month; a whole month is dropped when it is old enough.
create table analytics_watch (
    settlement_id uuid        not null,
    content_id    text        not null,
    seconds       bigint      not null,
    settled_at    timestamptz not null,
    constraint analytics_watch_pk primary key (settlement_id, settled_at)
) partition by range (settled_at);

create index analytics_watch_title_idx on analytics_watch (content_id, settled_at);

-- Finished plays; played holds whole seconds of film.
create table analytics_play (
    session_id       uuid           not null,
    content_id       text           not null,
    credited_seconds bigint         not null,
    duration_ms      bigint         not null,
    played           int4multirange not null,
    finished_at      timestamptz    not null,
    constraint analytics_play_pk primary key (session_id, finished_at)
) partition by range (finished_at);

create index analytics_play_title_idx on analytics_play (content_id, finished_at);

-- What players measured. A beacon that comes again has the same session, number and rendition.
create table analytics_beacon (
    session_id     uuid        not null,
    number         int         not null,
    rendition      text        not null,
    edge           text        not null,
    content_id     text        not null,
    first_frame_ms int,
    played_ms      bigint      not null,
    rebuffer_ms    bigint      not null,
    rebuffers      int         not null,
    failures       int         not null,
    -- When the session started, whenever the beacon came.
    started_at     timestamptz not null,
    constraint analytics_beacon_pk primary key (session_id, number, rendition, started_at)
) partition by range (started_at);

create index analytics_beacon_started_idx on analytics_beacon (started_at);

-- Days whose sums are to be made again: of a title, or without one of the platform's facts.
create table analytics_dirty (
    id         bigint generated always as identity,
    content_id text,
    day        date not null,
    constraint analytics_dirty_pk primary key (id)
);

-- Sums of a title and day (UTC), always made from all that is known of it.
create table analytics_title_day (
    content_id     text   not null,
    day            date   not null,
    views          bigint not null,
    -- Views of nine tenths of the film or more.
    completed      bigint not null,
    -- Sum over views of the part that was watched.
    completion_bps bigint not null,
    seconds        bigint not null,
    constraint analytics_title_day_pk primary key (content_id, day)
);

-- How many more views play from this second of film on than before it; adds up over days and seconds.
create table analytics_curve (
    content_id text not null,
    day        date not null,
    second     int  not null,
    delta      int  not null,
    constraint analytics_curve_pk primary key (content_id, day, second)
);

-- Sums of a day's facts.
create table analytics_day (
    day     date           not null,
    kind    text           not null,
    facts   bigint         not null,
    amount  numeric(30, 0) not null,
    seconds bigint         not null,
    constraint analytics_day_pk primary key (day, kind)
);

insert into analytics_dirty (day) select distinct (at at time zone 'UTC')::date from analytics_fact;
